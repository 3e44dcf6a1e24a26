package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.Download;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeetingDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.MeetingInvitations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** Meetings of the committee: plan, change, invite, cancel, put in one's calendar. */
@Controller
@RequestMapping(RoadMapPages.PATH + "/{map}/reunions")
class CommitteeMeetingPages {
    private final CommitteeMeetingDesk desk;
    private final CommitteeMeetingViews meetings;
    private final MeetingInvitations invitations;
    private final RoadMapViews views;
    private final Clock clock;

    CommitteeMeetingPages(
            CommitteeMeetingDesk desk,
            CommitteeMeetingViews meetings,
            MeetingInvitations invitations,
            RoadMapViews views,
            Clock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.invitations = invitations;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @PathVariable UUID map) {
        views.written(actor, map);
        return Screen.of(
                CommitteeMeetingPages.class,
                "meetingForm",
                meetings.form(actor, map, "", RoadMapForm.fresh().with("duree", "120"), List.of()));
    }

    @PostMapping
    ModelAndView plan(Actor actor, @PathVariable UUID map, @RequestParam MultiValueMap<String, String> typed) {
        views.written(actor, map);
        var form = RoadMapForm.of(typed);
        var decision = form.id(clock.instant())
                .map(id -> desk.plan(actor, map, id, CommitteeMeetingViews.draft(form)))
                .orElseGet(() -> Decision.refused(ErrorKey.of("roadmap.error.form")));
        return answer(actor, map, "", form, decision);
    }

    @GetMapping("/{meeting}")
    ModelAndView show(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID meeting,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        return Screen.of(CommitteeMeetingPages.class, "meeting", meetings.page(actor, map, meeting, done));
    }

    @GetMapping("/{meeting}/modifier")
    ModelAndView edit(Actor actor, @PathVariable UUID map, @PathVariable UUID meeting) {
        views.written(actor, map);
        var found = desk.find(actor, map, meeting).orThrow();
        return Screen.of(
                CommitteeMeetingPages.class,
                "meetingForm",
                meetings.form(actor, map, "/" + meeting, meetings.typed(actor, found), List.of()));
    }

    @PostMapping("/{meeting}/modifier")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID map,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = RoadMapForm.of(typed);
        var decision = desk.change(actor, map, meeting, form.version(), CommitteeMeetingViews.draft(form));
        return answer(actor, map, "/" + meeting, form, decision);
    }

    @PostMapping("/{meeting}/invitations")
    ModelAndView invite(Actor actor, @PathVariable UUID map, @PathVariable UUID meeting) {
        var decision = desk.invite(actor, map, meeting);
        return meetings.back(actor, map, meeting, decision, RoadMapForm.EMPTY, RoadMapForm.EMPTY, "invite");
    }

    @PostMapping("/{meeting}/annuler")
    ModelAndView cancel(Actor actor, @PathVariable UUID map, @PathVariable UUID meeting) {
        var decision = desk.cancel(actor, map, meeting);
        return meetings.back(actor, map, meeting, decision, RoadMapForm.EMPTY, RoadMapForm.EMPTY, "annule");
    }

    /** The meeting for a calendar program. */
    @GetMapping("/{meeting}/agenda.ics")
    void calendar(Actor actor, @PathVariable UUID map, @PathVariable UUID meeting, HttpServletResponse response)
            throws IOException {
        var found = desk.find(actor, map, meeting).orThrow();
        var of = views.page(actor, map, "", List.of()).map();
        var file = invitations.calendar(of, found, desk.zone(of)).getBytes(StandardCharsets.UTF_8);
        Download.attach(response, "comite.ics", "text/calendar;charset=UTF-8", file.length);
        response.getOutputStream().write(file);
    }

    private ModelAndView answer(Actor actor, UUID map, String of, RoadMapForm form, Decision<UUID> decision) {
        if (decision instanceof Decision.Refused<UUID>(var reasons)) {
            return Screen.refused(
                    CommitteeMeetingPages.class, "meetingForm", meetings.form(actor, map, of, form, reasons));
        }
        return meetings.back(
                actor, map, decision.orThrow(), decision, RoadMapForm.EMPTY, RoadMapForm.EMPTY, "enregistre");
    }
}
