package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.partners.Partner;
import fr.mediane.programmes.coordination.partners.Partners;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapAccess;
import fr.mediane.programmes.coordination.roadmap.meetings.CommitteeMeeting.Guest;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator plans meetings of the committee; whoever reads the road map reads them. */
@Component
@Transactional
public class CommitteeMeetingDesk {
    static final String TYPE = "committee-meeting";
    private final CommitteeMeetings meetings;
    private final RoadMapAccess access;
    private final Partners partners;
    private final TerritoryDesk territory;
    private final MeetingInvitations invitations;
    private final JournalDesk journal;
    private final Clock clock;

    CommitteeMeetingDesk(
            CommitteeMeetings meetings,
            RoadMapAccess access,
            Partners partners,
            TerritoryDesk territory,
            MeetingInvitations invitations,
            JournalDesk journal,
            Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.partners = partners;
        this.territory = territory;
        this.invitations = invitations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those of a road map, the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<CommitteeMeeting>> list(Actor actor, UUID map) {
        return access.read(actor, map).map(found -> meetings.of(found.id()));
    }

    @Transactional(readOnly = true)
    public Decision<CommitteeMeeting> find(Actor actor, UUID map, UUID id) {
        return access.read(actor, map).flatMap(found -> of(found, id));
    }

    /** When it is, by the clock of the département. */
    public ZoneId zone(RoadMap map) {
        return territory.departement(map.departement()).orElseThrow().zone();
    }

    /** The same id again changes nothing. */
    public Decision<UUID> plan(Actor actor, UUID map, UUID id, MeetingDraft draft) {
        return access.life(actor, map).flatMap(found -> {
            var before = meetings.find(id);
            if (before.isPresent()) {
                return before.get().roadMap().equals(map) ? Decision.accepted(id) : Decision.unknown();
            }
            return settled(found, id, 0, draft, List.of()).map(meeting -> {
                meetings.insert(meeting, actor.account());
                journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                return id;
            });
        });
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> change(Actor actor, UUID map, UUID id, int version, MeetingDraft draft) {
        return access.life(actor, map)
                .flatMap(found -> of(found, id).flatMap(before -> {
                    if (before.held() || before.cancelled()) {
                        return Decision.refused(ErrorKey.of("roadmap.error.over"));
                    }
                    return settled(found, id, version, draft, before.guests()).flatMap(meeting -> {
                        if (!meetings.update(meeting)) {
                            return Decision.refused(ErrorKey.of("roadmap.error.meanwhile"));
                        }
                        journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
                        return Decision.accepted(id);
                    });
                }));
    }

    /** Cancels it, and tells those who were invited; once cancelled, again changes nothing. */
    public Decision<UUID> cancel(Actor actor, UUID map, UUID id) {
        return access.life(actor, map)
                .flatMap(found -> of(found, id).flatMap(meeting -> {
                    if (meeting.held()) {
                        return Decision.refused(ErrorKey.of("roadmap.error.over"));
                    }
                    if (!meeting.cancelled()) {
                        meetings.cancel(id, clock.instant());
                        invitations.cancelled(found, meeting, zone(found));
                        meetings.forgetAddresses(id);
                        journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id, "cancelled"));
                    }
                    return Decision.accepted(id);
                }));
    }

    /** Sends every guest that has an address an invitation, once for each version of the meeting. Says to how many. */
    public Decision<Integer> invite(Actor actor, UUID map, UUID id) {
        return access.life(actor, map)
                .flatMap(found -> of(found, id).flatMap(meeting -> {
                    if (meeting.held()
                            || meeting.cancelled()
                            || meeting.begins().isBefore(clock.instant())) {
                        return Decision.refused(ErrorKey.of("roadmap.error.over"));
                    }
                    var told = invitations.invited(found, meeting, zone(found));
                    meetings.invited(told, clock.instant());
                    journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id, "invited"));
                    return Decision.accepted(told.size());
                }));
    }

    private Decision<CommitteeMeeting> of(RoadMap map, UUID id) {
        return meetings.find(id)
                .filter(one -> one.roadMap().equals(map.id()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private Decision<CommitteeMeeting> settled(
            RoadMap map, UUID id, int version, MeetingDraft draft, List<Guest> before) {
        var mistakes = new ArrayList<>(draft.mistakes());
        var zone = zone(map);
        if (draft.begins()
                .map(day -> at(day, zone))
                .filter(day -> !day.isAfter(clock.instant()))
                .isPresent()) {
            mistakes.add(ErrorKey.on("jour", "roadmap.error.past"));
        }
        var guests = guests(map, draft, before, mistakes);
        return mistakes.isEmpty()
                ? Decision.accepted(new CommitteeMeeting(
                        id,
                        version,
                        map.id(),
                        at(draft.begins().orElseThrow(), zone),
                        draft.minutes(),
                        draft.place().strip(),
                        draft.link().strip(),
                        draft.agenda().strip(),
                        "",
                        false,
                        clock.instant(),
                        guests,
                        List.of()))
                : Decision.refused(mistakes);
    }

    private static Instant at(LocalDateTime day, ZoneId zone) {
        return day.atZone(zone).toInstant();
    }

    private List<Guest> guests(RoadMap map, MeetingDraft draft, List<Guest> before, List<ErrorKey> mistakes) {
        var known =
                partners.open(map.departement()).stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        var guests = new ArrayList<Guest>();
        var names = new HashSet<String>();
        for (var id : draft.partners()) {
            var partner = Optional.ofNullable(known.get(id));
            var name = partner.map(Partner::name)
                    .or(() -> before.stream()
                            .filter(guest -> guest.partner().filter(id::equals).isPresent())
                            .map(Guest::name)
                            .findFirst());
            if (name.isEmpty()) {
                mistakes.add(ErrorKey.on("partenaires", "roadmap.error.partner"));
            } else if (names.add(name.get())) {
                var email = partner.flatMap(Partner::email).map(EmailAddress::address);
                guests.add(new Guest(Uuid7.next(), Optional.of(id), name.get(), email, false, false));
            }
        }
        for (var other : draft.others(new ArrayList<>())) {
            if (names.add(other.name())) {
                guests.add(new Guest(Uuid7.next(), Optional.empty(), other.name(), other.email(), false, false));
            }
        }
        if (guests.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(ErrorKey.on("partenaires", "roadmap.error.nobody"));
        }
        return guests;
    }
}
