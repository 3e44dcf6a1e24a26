package fr.mediane.programmes.coordination.events.web;

import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.ReportDesk.Report;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.activities.web.CoordinationForm;
import fr.mediane.programmes.coordination.activities.web.CoordinationPages;
import fr.mediane.programmes.coordination.events.EventReportDesk;
import fr.mediane.programmes.coordination.events.PublicEvent;
import java.time.Clock;
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

/** The form of a coordination activity, filled in from an event that was held: recorded in one click, and once. */
@Controller
@RequestMapping(CoordinationPages.PATH)
class EventReportPages implements MeetingFollowUp {
    private final EventReportDesk reports;
    private final CoordinationPages recording;
    private final Clock clock;

    EventReportPages(EventReportDesk reports, CoordinationPages recording, Clock clock) {
        this.reports = reports;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public Optional<Link> after(Actor actor, Meeting meeting) {
        if (meeting.kind() != MeetingKind.EVENT
                || !(reports.held(actor, meeting.id()) instanceof Decision.Accepted<PublicEvent>)) {
            return Optional.empty();
        }
        return reports.reportedAs(meeting.id())
                .map(report -> EventReportDesk.ours(report)
                        ? Optional.of(new Link(
                                "coordination.events.report.see", CoordinationPages.PATH + "/" + report.activity()))
                        : Optional.<Link>empty())
                .orElseGet(() -> Optional.of(new Link(
                        "coordination.events.report.make",
                        CoordinationPages.PATH + "/nouvelle?evenement=" + meeting.id())));
    }

    @GetMapping(path = "/nouvelle", params = "evenement")
    ModelAndView blank(Actor actor, @RequestParam("evenement") UUID event) {
        var held = reports.held(actor, event).orThrow();
        var done = reports.reportedAs(event);
        return done.isPresent()
                ? already(done.get())
                : recording.form(
                        actor,
                        "",
                        CoordinationForm.reporting(event, Uuid7.next(), EventReportDesk.content(held)),
                        Optional.empty());
    }

    @PostMapping(params = "event-held")
    ModelAndView record(
            Actor actor, @RequestParam("event-held") UUID event, @RequestParam MultiValueMap<String, String> values) {
        var form = new LinkedMultiValueMap<>(values);
        var id = Uuid7.parse(new CoordinationForm(values).one("id"), clock.instant())
                .value()
                .orElseGet(Uuid7::next);
        form.set("id", id.toString());
        return reports.once(actor, event, id, () -> recording.record(actor, form))
                .orElseGet(() -> reports.reportedAs(event)
                        .map(EventReportPages::already)
                        .orElseGet(() -> new ModelAndView("redirect:" + MeetingFollowUp.reported(event))));
    }

    private static ModelAndView already(Report report) {
        return new ModelAndView("redirect:"
                + (EventReportDesk.ours(report)
                        ? CoordinationPages.PATH + "/" + report.activity()
                        : MeetingFollowUp.reported(report.meeting())));
    }
}
