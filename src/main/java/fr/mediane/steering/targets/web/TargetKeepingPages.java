package fr.mediane.steering.targets.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Messages;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.targets.TargetDesk;
import fr.mediane.steering.targets.TargetDraft;
import fr.mediane.steering.targets.ValueDraft;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding targets, changing them, entering their values. */
@Controller
@RequestMapping(TargetKeepingPages.PATH)
class TargetKeepingPages {
    static final String PATH = "/administration/objectifs";
    private final TargetDesk desk;
    private final TargetPages reading;
    private final TerritoryDesk territory;
    private final Messages messages;
    private final Clock clock;

    TargetKeepingPages(TargetDesk desk, TargetPages reading, TerritoryDesk territory, Messages messages, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor, @RequestParam(defaultValue = "") String departement, Locale locale) {
        var kept = TargetDesk.keptBy(actor);
        if (kept.isEmpty()) {
            return Decision.<ModelAndView>forbidden().orThrow();
        }
        var area = kept.contains(departement) ? departement : kept.getFirst();
        return Screen.of(
                TargetKeepingPages.class,
                "targetForm",
                form(actor, locale, Uuid7.next().toString(), TargetDraft.blank(area), FormErrors.NONE));
    }

    @PostMapping
    ModelAndView create(Actor actor, @ModelAttribute TargetForm form, Locale locale) {
        var id = Uuid7.parse(form.typedId(), clock.instant()).value();
        var decision = id.isEmpty() && !TargetDesk.keptBy(actor).isEmpty()
                ? Decision.<UUID>refused(ErrorKey.of("targets.error.form"))
                : desk.create(actor, id.orElseGet(Uuid7::next), form.draft());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        TargetKeepingPages.class,
                        "targetForm",
                        form(actor, locale, form.typedId(), form.draft(), FormErrors.of(reasons)))
                : to(decision);
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, Locale locale) {
        var target = desk.kept(actor, id).orThrow();
        return Screen.of(
                TargetKeepingPages.class,
                "targetForm",
                new TargetFormPage(
                        PATH + "/" + id,
                        "",
                        target.version(),
                        TargetDraft.of(target, TargetWords.typed(target.trajectory())),
                        areas(actor, locale),
                        FormErrors.NONE));
    }

    @PostMapping("/{id}")
    ModelAndView change(Actor actor, @PathVariable UUID id, @ModelAttribute TargetForm form, Locale locale) {
        var decision = desk.edit(actor, id, form.startedFrom(), form.draft());
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        TargetKeepingPages.class,
                        "targetForm",
                        new TargetFormPage(
                                PATH + "/" + id,
                                "",
                                form.startedFrom(),
                                form.draft(),
                                areas(actor, locale),
                                FormErrors.of(reasons)))
                : to(decision);
    }

    @PostMapping("/{id}/valeurs")
    ModelAndView enter(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String citation) {
        var draft = new ValueDraft(day, value, citation);
        var decision = desk.enter(actor, id, draft);
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? Screen.refused(
                        TargetKeepingPages.class,
                        "target",
                        reading.page(actor, desk.find(id).orThrow(), draft, FormErrors.of(reasons), false))
                : to(decision);
    }

    @PostMapping("/{id}/valeurs/retrait")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String day) {
        return to(desk.withdraw(actor, id, TypedDate.parse(day)));
    }

    private TargetFormPage form(Actor actor, Locale locale, String id, TargetDraft draft, FormErrors errors) {
        return new TargetFormPage(PATH, id, -1, draft, areas(actor, locale), errors);
    }

    private List<Option> areas(Actor actor, Locale locale) {
        return Option.list(
                TargetDesk.keptBy(actor),
                code -> code,
                code -> territory
                        .departement(code)
                        .map(Departement::name)
                        .orElseGet(() -> messages.text(locale, "targets.country")));
    }

    private static ModelAndView to(Decision<UUID> decision) {
        return new ModelAndView("redirect:" + TargetPages.PATH + "/" + decision.orThrow() + "?enregistre=true");
    }
}
