package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapAccess;
import fr.mediane.programmes.coordination.roadmap.RoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.Texts;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.CommitteeDecision;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting of the committee was: who came, what was said, what was decided. The coordinator writes it. */
@Component
@Transactional
public class CommitteeAccountDesk {
    static final int LONGEST_ACCOUNT = 20_000;
    static final int LONGEST_WORDING = 1_000;
    private final CommitteeMeetings meetings;
    private final RoadMapAccess access;
    private final RoadMapDesk maps;
    private final JournalDesk journal;
    private final Clock clock;

    CommitteeAccountDesk(
            CommitteeMeetings meetings, RoadMapAccess access, RoadMapDesk maps, JournalDesk journal, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.maps = maps;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Once it has begun.
     *
     * @param present ids of guests of this meeting; others are left out
     * @param version the one that the form started from: refused when someone else has changed it since
     */
    public Decision<UUID> write(Actor actor, UUID map, UUID id, int version, String account, Set<UUID> present) {
        return begun(actor, map, id).flatMap(meeting -> {
            if (settled(meeting, maps.find(actor, map).orThrow().map())) {
                return Decision.refused(ErrorKey.of("roadmap.error.settled"));
            }
            var mistakes = new ArrayList<ErrorKey>();
            Texts.needed("compte-rendu", account, LONGEST_ACCOUNT, mistakes);
            var known = meeting.guests().stream().map(Guest::id).collect(Collectors.toSet());
            if (!known.containsAll(present)) {
                mistakes.add(ErrorKey.on("presents", "roadmap.error.guest"));
            }
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            if (!meetings.record(id, version, account.strip(), present, clock.instant())) {
                return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
            }
            journal.changed(actor, Entry.of(TeamDesk.MODULE, CommitteeMeetingDesk.TYPE, id, "account"));
            return Decision.accepted(id);
        });
    }

    /** Whether a road map was adopted on what this meeting decided: its account stands still then. */
    public static boolean settled(CommitteeMeeting meeting, RoadMap map) {
        return !map.draft()
                && meeting.decisions().stream()
                        .anyMatch(one -> one.favourable() && one.action().isEmpty());
    }

    /**
     * Once its account is written; one decision on the road map and on each action. The same id again changes nothing.
     *
     * @param action of the same road map; the road map as a whole when empty
     */
    public Decision<UUID> decide(
            Actor actor,
            UUID map,
            UUID meeting,
            UUID id,
            Optional<UUID> action,
            Optional<Boolean> favourable,
            String wording) {
        return begun(actor, map, meeting).flatMap(found -> {
            if (found.decisions().stream().anyMatch(one -> one.id().equals(id))) {
                return Decision.accepted(id);
            }
            if (meetings.decisionExists(id)) {
                return Decision.unknown();
            }
            var mistakes = new ArrayList<ErrorKey>();
            if (!found.held()) {
                mistakes.add(ErrorKey.of("roadmap.error.account-first"));
            }
            if (action.filter(one -> !belongs(actor, map, one)).isPresent()) {
                mistakes.add(ErrorKey.on("objet", "roadmap.error.choose"));
            }
            if (found.decisions().stream().anyMatch(one -> one.action().equals(action))) {
                mistakes.add(ErrorKey.on("objet", "roadmap.error.decided-already"));
            }
            if (favourable.isEmpty()) {
                mistakes.add(ErrorKey.on("avis", "roadmap.error.choose"));
            }
            Texts.needed("decision", wording, LONGEST_WORDING, mistakes);
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            meetings.decide(found, new CommitteeDecision(id, action, favourable.orElseThrow(), wording.strip()));
            journal.created(actor, Entry.of(TeamDesk.MODULE, "committee-decision", id));
            return Decision.accepted(id);
        });
    }

    /** Takes back what was written down by mistake, while the road map is a draft. */
    public Decision<UUID> withdraw(Actor actor, UUID map, UUID meeting, UUID id) {
        return begun(actor, map, meeting).flatMap(found -> {
            if (found.decisions().stream().noneMatch(one -> one.id().equals(id))) {
                return Decision.unknown();
            }
            if (!maps.find(actor, map).orThrow().map().draft()) {
                return Decision.refused(ErrorKey.of("roadmap.error.adopted"));
            }
            meetings.withdraw(id);
            journal.deleted(actor, Entry.of(TeamDesk.MODULE, "committee-decision", id));
            return Decision.accepted(id);
        });
    }

    private boolean belongs(Actor actor, UUID map, UUID action) {
        return maps.find(actor, map).orThrow().actions().stream()
                .anyMatch(one -> one.id().equals(action));
    }

    private Decision<CommitteeMeeting> begun(Actor actor, UUID map, UUID id) {
        return access.life(actor, map)
                .flatMap(found -> meetings.find(id)
                        .filter(one -> one.roadMap().equals(found.id()))
                        .map(this::begun)
                        .orElseGet(Decision::unknown));
    }

    private Decision<CommitteeMeeting> begun(CommitteeMeeting meeting) {
        if (meeting.cancelled()) {
            return Decision.refused(ErrorKey.of("roadmap.error.over"));
        }
        return meeting.begins().isAfter(clock.instant())
                ? Decision.refused(ErrorKey.of("roadmap.error.not-yet"))
                : Decision.accepted(meeting);
    }
}
