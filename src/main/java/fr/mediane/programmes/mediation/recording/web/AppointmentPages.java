package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Screen;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.ReportDesk.Report;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.recording.AppointmentDesk;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an activity, filled in from a meeting of the agenda: recorded in one click, and once. */
@Controller
@RequestMapping(RecordingPages.HOME)
class AppointmentPages implements MeetingFollowUp {
    private static final String NEW = RecordingPages.HOME + "/nouvelle";
    private final AppointmentDesk appointments;
    private final HabitDesk usual;
    private final RecordingPages recording;
    private final FormView view;
    private final MeetingFilling filling;

    AppointmentPages(
            AppointmentDesk appointments,
            HabitDesk usual,
            RecordingPages recording,
            FormView view,
            MeetingFilling filling) {
        this.appointments = appointments;
        this.usual = usual;
        this.recording = recording;
        this.view = view;
        this.filling = filling;
    }

    @Override
    public Optional<Link> after(Actor actor, Meeting meeting) {
        if (!ActivityDesk.mayRecord(actor) || meeting.cancelled() || !filling.began(meeting)) {
            return Optional.empty();
        }
        return appointments
                .reportedAs(meeting.id())
                .map(report -> AppointmentDesk.ours(report)
                        ? Optional.of(new Link("mediation.meeting.see", RecordingPages.HOME + "/" + report.activity()))
                        : Optional.<Link>empty())
                .orElseGet(
                        () -> Optional.of(new Link("mediation.meeting.record", NEW + "?rendez-vous=" + meeting.id())));
    }

    @GetMapping(path = "/nouvelle", params = "rendez-vous")
    ModelAndView blank(Actor actor, @RequestParam("rendez-vous") UUID meeting) {
        var seen = appointments.meeting(actor, meeting).orThrow();
        var done = appointments.reportedAs(meeting);
        if (done.isPresent()) {
            return already(done.get());
        }
        var habits = usual.habits(actor);
        return Screen.of(
                RecordingPages.class, "form", view.page(actor, NEW, "", filling.of(actor, seen, habits), habits));
    }

    @PostMapping(path = "/nouvelle", params = "rendezVous")
    ModelAndView record(
            Actor actor, @RequestParam("rendezVous") UUID meeting, @RequestParam MultiValueMap<String, String> typed) {
        var form = new LinkedMultiValueMap<>(typed);
        var id = TypedPlaces.id(new ActivityForm(typed).one("id")).orElseGet(Uuid7::next);
        form.set("id", id.toString());
        return appointments
                .once(actor, meeting, id, () -> recording.record(actor, form))
                .orElseGet(() -> appointments
                        .reportedAs(meeting)
                        .map(AppointmentPages::already)
                        .orElseGet(() -> new ModelAndView("redirect:" + MeetingFollowUp.reported(meeting))));
    }

    private static ModelAndView already(Report report) {
        return new ModelAndView("redirect:"
                + (AppointmentDesk.ours(report)
                        ? RecordingPages.HOME + "/" + report.activity() + "?fait=deja"
                        : MeetingFollowUp.reported(report.meeting())));
    }
}
