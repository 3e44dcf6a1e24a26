package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.events.EventDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own events: announced and changed here; who comes, and cancelling, are on the agenda's page of the meeting. */
@Controller
@RequestMapping(EventKeepingPages.PATH)
class EventKeepingPages {
    static final String PATH = "/mon-espace/evenements";
    private final EventDesk desk;
    private final PlaceDesk places;
    private final EventPlaceNames names;
    private final TypedCommuneDesk communes;
    private final Clock clock;

    EventKeepingPages(EventDesk desk, PlaceDesk places, EventPlaceNames names, TypedCommuneDesk communes, Clock clock) {
        this.desk = desk;
        this.places = places;
        this.names = names;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var own = desk.own(actor).orThrow();
        return Screen.of(EventKeepingPages.class, "ownEvents", new OwnEventsPage(own, names.of(own), clock.instant()));
    }

    @GetMapping("/nouveau")
    ModelAndView blank(Actor actor) {
        allowed(actor);
        return form("", EventForm.blank(Uuid7.next().toString()), List.of());
    }

    @PostMapping
    ModelAndView announce(Actor actor, @RequestParam Map<String, String> typed) {
        allowed(actor);
        var form = new EventForm(typed);
        var id = Uuid7.parse(form.one("id"), clock.instant()).value();
        if (id.isEmpty()) {
            return form("", form, List.of(ErrorKey.of("coordination.error.form")));
        }
        return answer(
                "",
                form,
                form.unreadable().isEmpty()
                        ? desk.announce(actor, id.get(), form.draft())
                        : Decision.refused(form.unreadable()));
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable UUID id) {
        var event = desk.own(actor, id).orThrow();
        var place = places.brief(event.place()).orElseThrow();
        var commune = place.communeCode()
                .flatMap(code -> CommuneCode.parse(code).value())
                .map(communes::label)
                .orElse("");
        return form(id.toString(), EventForm.of(event, place, places.venue(event.place()), commune), List.of());
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        desk.own(actor, id).orThrow();
        var form = new EventForm(typed);
        return answer(
                id.toString(),
                form,
                form.unreadable().isEmpty()
                        ? desk.change(actor, id, form.version(), form.draft())
                        : Decision.refused(form.unreadable()));
    }

    private static ModelAndView answer(String id, EventForm form, Decision<UUID> decision) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? form(id, form, reasons)
                : new ModelAndView("redirect:/mon-espace/agenda/" + decision.orThrow());
    }

    private static ModelAndView form(String id, EventForm form, List<ErrorKey> reasons) {
        var page = new EventFormPage(id, form, FormErrors.of(reasons));
        return reasons.isEmpty()
                ? Screen.of(EventKeepingPages.class, "eventForm", page)
                : Screen.refused(EventKeepingPages.class, "eventForm", page);
    }

    private static void allowed(Actor actor) {
        if (!Hosts.mayReceive(actor)) {
            Decision.forbidden().orThrow();
        }
    }
}
