package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeAccountDesk;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One meeting of the committee.
 *
 * @param lives whether the reader may change it
 * @param account the form of what was said
 * @param decision the form of one more decision
 * @param done what was done, or empty
 */
public record CommitteeMeetingPage(
        RoadMapView view,
        CommitteeMeeting meeting,
        ZoneId zone,
        boolean lives,
        Instant now,
        RoadMapForm account,
        RoadMapForm decision,
        String done,
        FormErrors errors) {
    public String href() {
        return RoadMapPages.PATH + "/" + view.map().id() + "/reunions/" + meeting.id();
    }

    public String back() {
        return RoadMapPages.PATH + "/" + view.map().id();
    }

    public boolean begun() {
        return !meeting.begins().isAfter(now);
    }

    /** Whether it may still be changed and announced. */
    public boolean coming() {
        return lives && !begun() && !meeting.cancelled() && !meeting.held();
    }

    public boolean told() {
        return lives && begun() && !meeting.cancelled();
    }

    /** Whether its account may be written or changed. */
    public boolean open() {
        return told() && !CommitteeAccountDesk.settled(meeting, view.map());
    }

    public String when(Ui ui) {
        var at = meeting.begins().atZone(zone);
        return ui.date(at.toLocalDate()) + ", " + ui.time(at.toLocalTime());
    }

    public List<Option> guests() {
        return Option.list(meeting.guests(), guest -> guest.id().toString(), CommitteeMeeting.Guest::name);
    }

    /** What may still be decided on: the road map, and its actions. */
    public List<Option> subjects(Ui ui) {
        var options = new ArrayList<Option>();
        if (undecided(Optional.empty())) {
            options.add(Option.of("feuille-de-route", ui.t("roadmap.decision.whole")));
        }
        view.actions().stream()
                .filter(one -> undecided(Optional.of(one.id())))
                .forEach(one -> options.add(Option.of(one.id().toString(), one.title())));
        return options;
    }

    private boolean undecided(Optional<UUID> action) {
        return meeting.decisions().stream().noneMatch(one -> one.action().equals(action));
    }

    public String subject(Ui ui, CommitteeMeeting.CommitteeDecision one) {
        return one.action()
                .flatMap(id -> view.actions().stream()
                        .filter(action -> action.id().equals(id))
                        .map(JointAction::title)
                        .findFirst())
                .orElse(ui.t("roadmap.decision.whole"));
    }
}
