package fr.mediane.engines.agenda.enrolment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.engines.agenda.web.AgendaForm;
import fr.mediane.engines.agenda.web.AgendaPages;
import fr.mediane.engines.agenda.web.AgendaVenues;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.engines.agenda.web.FollowUps;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
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

/** A meeting and its people: enrolled by hand, said to have come or not. */
@Controller
@RequestMapping(AgendaPages.HOME + "/{id}")
class EnrolmentPages {
    private final AgendaDesk agenda;
    private final EnrolmentDesk desk;
    private final AgendaVenues venues;
    private final FollowUps followUps;

    EnrolmentPages(AgendaDesk agenda, EnrolmentDesk desk, AgendaVenues venues, FollowUps followUps) {
        this.agenda = agenda;
        this.desk = desk;
        this.venues = venues;
        this.followUps = followUps;
    }

    @GetMapping
    ModelAndView see(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "rapporte", defaultValue = "") String reported) {
        var page = page(actor, id, AgendaForm.of("id", Uuid7.next().toString()), List.of());
        return Screen.of(EnrolmentPages.class, "meeting", page.reported(reported.equals("deja")));
    }

    @PostMapping("/inscrire")
    ModelAndView enrol(Actor actor, @PathVariable("id") UUID id, @RequestParam Map<String, String> typed) {
        AgendaPages.allowed(actor);
        var contact = new BookingForm(typed);
        var form = AgendaForm.of(
                "id", contact.one("id"),
                "name", contact.one("name"),
                "phone", contact.one("phone"),
                "email", contact.one("email"));
        var errors = contact.unreadable("FR");
        if (!errors.isEmpty()) {
            return Screen.refused(EnrolmentPages.class, "meeting", page(actor, id, form, errors));
        }
        var decision = desk.enrol(actor, id, form.id(), Participant.named(form.one("name"), contact.contact("FR")));
        return decision instanceof Decision.Refused<Booking>(var reasons)
                ? Screen.refused(EnrolmentPages.class, "meeting", page(actor, id, form, reasons))
                : back(id, decision.orThrow());
    }

    @PostMapping("/presence")
    ModelAndView attend(
            Actor actor,
            @PathVariable("id") UUID id,
            @RequestParam(name = "inscription", defaultValue = "") String booking,
            @RequestParam(name = "presence", defaultValue = "") String said) {
        AgendaPages.allowed(actor);
        var decision = desk.attend(
                actor,
                BookingForm.id(booking).orElse(new UUID(0, 0)),
                Attendance.of(said).orElse(Attendance.UNKNOWN));
        return decision instanceof Decision.Refused<Booking>(var reasons)
                ? Screen.refused(
                        EnrolmentPages.class,
                        "meeting",
                        page(actor, id, AgendaForm.of("id", Uuid7.next().toString()), reasons))
                : back(id, decision.orThrow());
    }

    private MeetingPage page(Actor actor, UUID id, AgendaForm form, List<ErrorKey> errors) {
        var seen = agenda.meeting(actor, id).orThrow();
        var venue = seen.meeting().venue();
        return new MeetingPage(
                seen,
                venues.names(List.of(venue)).getOrDefault(venue, ""),
                followUps.after(actor, seen.meeting()),
                followUps.form(seen.meeting()),
                form,
                FormErrors.of(errors),
                false);
    }

    private static ModelAndView back(UUID id, Booking booking) {
        return new ModelAndView("redirect:" + AgendaPages.HOME + "/" + id + "#p-" + booking.id());
    }
}
