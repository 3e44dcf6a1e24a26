package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedTime;
import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.Room;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a meeting: planned, changed, cancelled. */
@Controller
@RequestMapping(AgendaPages.HOME)
class MeetingPages {
    private static final String NEW = AgendaPages.HOME + "/nouveau";
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final MeetingDesk desk;
    private final AgendaDesk agenda;
    private final AgendaVenues venues;
    private final FollowUps followUps;

    MeetingPages(MeetingDesk desk, AgendaDesk agenda, AgendaVenues venues, FollowUps followUps) {
        this.desk = desk;
        this.agenda = agenda;
        this.venues = venues;
        this.followUps = followUps;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(
            Actor actor,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "type", defaultValue = "") String kind) {
        AgendaPages.allowed(actor);
        var choices = venues.of(actor);
        var form = AgendaForm.of(
                "id", Uuid7.next().toString(),
                "kind", kind.equals("atelier") ? "WORKSHOP" : "APPOINTMENT",
                "day", day.matches("\\d{4}-\\d{2}-\\d{2}") ? shown(day) : "",
                "minutes", kind.equals("atelier") ? "90" : "30",
                "capacity", "8",
                "announced", "true",
                "venue", choices.isEmpty() ? "" : choices.getFirst().value());
        return Screen.of(
                MeetingPages.class, "meetingForm", new MeetingFormPage(NEW, false, form, choices, FormErrors.NONE));
    }

    @PostMapping("/nouveau")
    ModelAndView plan(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        AgendaPages.allowed(actor);
        var form = new AgendaForm(typed);
        var reader = new AgendaReader(form);
        var plan = reader.meeting(venues.chosen(form));
        if (!reader.errors().isEmpty()) {
            return refused(actor, NEW, false, form, reader.errors());
        }
        var decision = desk.plan(actor, form.id(), plan);
        return decision instanceof Decision.Refused<Meeting>(var reasons)
                ? refused(actor, NEW, false, form, reasons)
                : to(decision.orThrow());
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id) {
        var meeting = agenda.meeting(actor, id).orThrow().meeting();
        var form = followUps.form(meeting);
        if (!form.equals(changing(id))) {
            return new ModelAndView("redirect:" + form);
        }
        return Screen.of(
                MeetingPages.class,
                "meetingForm",
                new MeetingFormPage(changing(id), true, form(meeting), venues.of(actor), FormErrors.NONE));
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var before = agenda.meeting(actor, id).orThrow().meeting();
        var form = new AgendaForm(typed);
        var reader = new AgendaReader(form);
        var plan = reader.meeting(venues.chosen(form));
        if (!reader.errors().isEmpty()) {
            return refused(actor, changing(id), true, form, reader.errors());
        }
        int version = form.one("version").matches("\\d{1,8}") ? Integer.parseInt(form.one("version")) : 0;
        var decision = desk.change(actor, before.id(), version, plan);
        return decision instanceof Decision.Refused<Meeting>(var reasons)
                ? refused(actor, changing(id), true, form, reasons)
                : to(decision.orThrow());
    }

    @GetMapping("/{id}/annuler")
    ModelAndView ask(Actor actor, @PathVariable("id") UUID id) {
        return Screen.of(
                MeetingPages.class, "cancelMeeting", agenda.meeting(actor, id).orThrow());
    }

    @PostMapping("/{id}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable("id") UUID id) {
        return to(desk.cancel(actor, id).orThrow());
    }

    private ModelAndView refused(
            Actor actor, String action, boolean changing, AgendaForm form, List<ErrorKey> reasons) {
        return Screen.refused(
                MeetingPages.class,
                "meetingForm",
                new MeetingFormPage(action, changing, form, venues.of(actor), FormErrors.of(reasons)));
    }

    private static AgendaForm form(Meeting meeting) {
        return AgendaForm.of(
                "id", meeting.id().toString(),
                "version", Integer.toString(meeting.version()),
                "kind", meeting.kind().name(),
                "day", meeting.start().format(DAY_FIRST),
                "begins", TypedTime.show(meeting.start().toLocalTime()),
                "minutes", Integer.toString(meeting.minutes()),
                "venue", meeting.venue().toString(),
                "room", meeting.room().map(Room::name).orElse(""),
                "title", meeting.title(),
                "capacity", Integer.toString(meeting.capacity()),
                "announced", meeting.announced() || meeting.kind() == MeetingKind.APPOINTMENT ? "true" : "");
    }

    private static String shown(String day) {
        try {
            return LocalDate.parse(day).format(DAY_FIRST);
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static ModelAndView to(Meeting meeting) {
        return new ModelAndView("redirect:" + AgendaPages.HOME + "/" + meeting.id());
    }

    private static String changing(UUID id) {
        return AgendaPages.HOME + "/" + id + "/modifier";
    }
}
