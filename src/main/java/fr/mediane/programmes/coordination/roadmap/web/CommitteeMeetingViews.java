package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Screen;
import fr.mediane.design.TypedTime;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.roadmap.JointActionDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMapAccess;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeetingDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.MeetingDraft;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of a meeting together. */
@Component
class CommitteeMeetingViews {
    private static final Set<String> DONE = Set.of("enregistre", "invite", "annule");
    private final CommitteeMeetingDesk desk;
    private final RoadMapDesk maps;
    private final RoadMapAccess access;
    private final JointActionDesk actions;
    private final Clock clock;

    CommitteeMeetingViews(
            CommitteeMeetingDesk desk, RoadMapDesk maps, RoadMapAccess access, JointActionDesk actions, Clock clock) {
        this.desk = desk;
        this.maps = maps;
        this.access = access;
        this.actions = actions;
        this.clock = clock;
    }

    CommitteeMeetingPage page(Actor actor, UUID map, UUID id, String done) {
        var meeting = desk.find(actor, map, id).orThrow();
        return page(actor, map, meeting, written(meeting), RoadMapForm.fresh(), done, List.of());
    }

    private CommitteeMeetingPage page(
            Actor actor,
            UUID map,
            CommitteeMeeting meeting,
            RoadMapForm account,
            RoadMapForm decision,
            String done,
            List<ErrorKey> reasons) {
        var view = maps.find(actor, map).orThrow();
        return new CommitteeMeetingPage(
                view,
                meeting,
                desk.zone(view.map()),
                access.writes(actor, view.map()) && view.map().lives(),
                clock.instant(),
                account,
                decision,
                DONE.contains(done) ? done : "",
                FormErrors.of(reasons));
    }

    private static RoadMapForm written(CommitteeMeeting meeting) {
        return RoadMapForm.EMPTY
                .with("version", "" + meeting.version())
                .with("compte-rendu", meeting.account())
                .with(
                        "presents",
                        meeting.guests().stream()
                                .filter(Guest::present)
                                .map(guest -> guest.id().toString())
                                .toList());
    }

    /** Back to the page of the meeting; or the page again with why it was not done, and what was typed. */
    ModelAndView back(
            Actor actor, UUID map, UUID id, Decision<?> decision, RoadMapForm account, RoadMapForm typed, String done) {
        if (!(decision instanceof Decision.Refused<?>(var reasons))) {
            decision.orThrow();
            return new ModelAndView("redirect:" + RoadMapPages.PATH + "/" + map + "/reunions/" + id + "?fait=" + done);
        }
        var meeting = desk.find(actor, map, id).orThrow();
        return Screen.refused(
                CommitteeMeetingViews.class,
                "meeting",
                page(
                        actor,
                        map,
                        meeting,
                        account.typed().isEmpty() ? written(meeting) : account,
                        typed.typed().isEmpty() ? RoadMapForm.fresh() : typed,
                        "",
                        reasons));
    }

    MeetingFormPage form(Actor actor, UUID map, String of, RoadMapForm form, List<ErrorKey> reasons) {
        var found = maps.find(actor, map).orThrow().map();
        var own = RoadMapPages.PATH + "/" + map;
        return new MeetingFormPage(
                found,
                own + "/reunions" + (of.isEmpty() ? "" : of + "/modifier"),
                of.isEmpty() ? own : own + "/reunions" + of,
                form,
                Option.list(
                        actions.partnersOf(actor, found),
                        partner -> partner.id().toString(),
                        Partner::name),
                of.isEmpty(),
                FormErrors.of(reasons));
    }

    /** The form of one that exists. */
    RoadMapForm typed(Actor actor, CommitteeMeeting meeting) {
        var map = maps.find(actor, meeting.roadMap()).orThrow().map();
        var at = meeting.begins().atZone(desk.zone(map));
        return RoadMapForm.EMPTY
                .with("version", "" + meeting.version())
                .with("jour", RoadMapForm.shown(at.toLocalDate()))
                .with("heure", TypedTime.show(at.toLocalTime()))
                .with("duree", "" + meeting.minutes())
                .with("lieu", meeting.place())
                .with("lien", meeting.link())
                .with("ordre", meeting.agenda())
                .with(
                        "partenaires",
                        meeting.guests().stream()
                                .flatMap(guest -> guest.partner().stream())
                                .map(UUID::toString)
                                .toList())
                .with(
                        "autres",
                        meeting.guests().stream()
                                .filter(guest -> guest.partner().isEmpty())
                                .map(guest -> guest.name()
                                        + guest.email()
                                                .map(address -> " ; " + address)
                                                .orElse(""))
                                .collect(Collectors.joining("\n")));
    }

    static MeetingDraft draft(RoadMapForm form) {
        return new MeetingDraft(
                form.day("jour")
                        .flatMap(day -> TypedTime.parse(form.one("heure")).map(day::atTime)),
                form.number("duree").orElse(0),
                form.one("lieu"),
                form.one("lien"),
                form.one("ordre"),
                form.chosenOf("partenaires"),
                form.one("autres"));
    }
}
