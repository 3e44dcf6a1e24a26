package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.openings.Opening;
import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.engines.agenda.openings.OpeningWindow;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When one receives, where: opened, stopped, and not on this day. */
@Controller
@RequestMapping(OpeningPages.HOME)
class OpeningPages {
    static final String HOME = AgendaPages.HOME + "/plages";
    private static final Duration SHOWN = Duration.ofDays(28);
    private final OpeningDesk desk;
    private final AgendaVenues venues;
    private final Clock clock;

    OpeningPages(OpeningDesk desk, AgendaVenues venues, Clock clock) {
        this.desk = desk;
        this.venues = venues;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        AgendaPages.allowed(actor);
        return Screen.of(OpeningPages.class, "openings", page(actor, blank(actor), List.of()));
    }

    @PostMapping
    ModelAndView open(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        AgendaPages.allowed(actor);
        var form = new AgendaForm(typed);
        var reader = new AgendaReader(form);
        var plan = reader.opening(venues.chosen(form));
        if (!reader.errors().isEmpty()) {
            return refused(actor, form, reader.errors());
        }
        var decision = desk.open(actor, form.id(), plan);
        if (decision instanceof Decision.Refused<Opening>(var reasons)) {
            return refused(actor, form, reasons);
        }
        decision.orThrow();
        return back();
    }

    /** Nothing from tomorrow on. */
    @PostMapping("/{id}/arreter")
    ModelAndView stop(Actor actor, @PathVariable("id") UUID id) {
        desk.stop(actor, id, Paris.today(clock)).orThrow();
        return back();
    }

    /** Not on this day, or on this day after all. */
    @PostMapping("/jours/{window}")
    ModelAndView except(
            Actor actor,
            @PathVariable("window") UUID window,
            @RequestParam(name = "ferme", defaultValue = "") String closed) {
        var decision = desk.except(actor, window, closed.equals("oui"));
        if (decision instanceof Decision.Refused<OpeningWindow>(var reasons)) {
            return refused(actor, blank(actor), reasons);
        }
        decision.orThrow();
        return back();
    }

    private AgendaForm blank(Actor actor) {
        var choices = venues.of(actor);
        return AgendaForm.of(
                "id", Uuid7.next().toString(),
                "repeat", "1",
                "minutes", "30",
                "bookable", "true",
                "venue", choices.isEmpty() ? "" : choices.getFirst().value());
    }

    private ModelAndView refused(Actor actor, AgendaForm form, List<ErrorKey> reasons) {
        return Screen.refused(OpeningPages.class, "openings", page(actor, form, reasons));
    }

    private OpeningsPage page(Actor actor, AgendaForm form, List<ErrorKey> errors) {
        var openings = desk.own(actor).orThrow();
        var now = clock.instant();
        return new OpeningsPage(
                openings,
                desk.windows(actor, now, now.plus(SHOWN)).orThrow(),
                venues.names(openings.stream()
                        .map(opening -> opening.plan().venue())
                        .distinct()
                        .toList()),
                form,
                venues.of(actor),
                FormErrors.of(errors));
    }

    private static ModelAndView back() {
        return new ModelAndView("redirect:" + HOME);
    }
}
