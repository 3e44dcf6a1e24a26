package fr.mediane.programmes.referral;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.LikelyDesk;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.coordination.Team;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.referral.Referral.State;
import fr.mediane.programmes.referral.Referrals.Receiver;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For a counsellor: who was sent to them or to a team of theirs. Whoever takes somebody up is the one who goes on with
 * them; to the rest of the team, and to the coordinator at any time, they are nobody.
 */
@Component
@Transactional
public class ReceivedDesk {
    private final Referrals referrals;
    private final PersonDesk people;
    private final LikelyDesk likely;
    private final TeamDesk teams;
    private final JournalDesk journal;
    private final Clock clock;

    ReceivedDesk(
            Referrals referrals,
            PersonDesk people,
            LikelyDesk likely,
            TeamDesk teams,
            JournalDesk journal,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.likely = likely;
        this.teams = teams;
        this.journal = journal;
        this.clock = clock;
    }

    /** Someone received, and whom of their own people the counsellor may know them as. */
    public record Received(Referral referral, List<PersonBrief> likely) {}

    /** Who was sent, those who wait first; reading it is journaled. */
    public Decision<List<Received>> received(Actor actor) {
        return as(actor, receiver -> {
            var all = referrals.received(receiver);
            journal.read(
                    actor,
                    all.stream()
                            .filter(Referral::waiting)
                            .map(one -> Entry.of(ReferralDesk.MODULE, "referral", one.id()))
                            .toArray(Entry[]::new));
            var waiting = all.stream().filter(Referral::waiting).toList();
            var known = likely.likeMine(
                            actor,
                            waiting.stream().map(one -> draft(one).person()).toList())
                    .orThrow();
            return Decision.accepted(all.stream()
                    .map(one -> new Received(one, one.waiting() ? known.get(waiting.indexOf(one)) : List.of()))
                    .toList());
        });
    }

    /** Takes someone up: they become a person of this counsellor's; done twice, it is done once. */
    public Decision<UUID> takeUp(Actor actor, UUID id) {
        return mine(actor, id, referral -> {
            if (!referral.waiting()) {
                return Decision.accepted(referral.person().orElse(id));
            }
            return people.create(actor, id, draft(referral).person()).map(created -> {
                var person = created.person().id();
                enter(actor, id, State.TAKEN_UP, Optional.of(person));
                return person;
            });
        });
    }

    /** Takes someone up who is a person of this counsellor's already: what the partner wrote is added to their record. */
    public Decision<UUID> takeUpAs(Actor actor, UUID id, UUID known) {
        return mine(actor, id, referral -> {
            if (!referral.waiting()) {
                return Decision.accepted(referral.person().orElse(id));
            }
            return people.find(actor, known).flatMap(person -> {
                var draft = draft(referral).addedTo(person.content());
                return people.edit(actor, person.id(), person.version(), draft).map(edited -> {
                    enter(actor, id, State.TAKEN_UP, Optional.of(edited.id()));
                    return edited.id();
                });
            });
        });
    }

    /** They came, or it is over. Only who has been taken up can be seen. */
    public Decision<UUID> enterState(Actor actor, UUID id, State state) {
        return mine(actor, id, referral -> {
            boolean right = state == State.CLOSED || state == State.SEEN && referral.state() == State.TAKEN_UP;
            if (!right && referral.state() != state) {
                return Decision.refused(ErrorKey.of("referral.error.state"));
            }
            if (referral.state() != state) {
                enter(actor, id, state, Optional.empty());
            }
            return Decision.accepted(id);
        });
    }

    private static ReferralDraft draft(Referral referral) {
        return new ReferralDraft(referral.name(), referral.phone(), referral.reason(), referral.agreedWith(), true);
    }

    private <T> Decision<T> as(Actor actor, Function<Receiver, Decision<T>> work) {
        if (!PersonDesk.mayKeep(actor)) {
            return Decision.forbidden();
        }
        var account = actor.account().orElseThrow();
        var mine = teams.teamsOf(account, Paris.today(clock));
        return work.apply(new Receiver(account, mine.stream().map(Team::id).toList()));
    }

    private Decision<UUID> mine(Actor actor, UUID id, Function<Referral, Decision<UUID>> work) {
        return as(actor, receiver -> referrals.received(receiver, id).map(work).orElseGet(Decision::unknown));
    }

    private void enter(Actor actor, UUID id, State state, Optional<UUID> person) {
        referrals.enter(id, state, actor.account().orElseThrow(), person.orElse(null), now());
        journal.changed(actor, Entry.of(ReferralDesk.MODULE, "referral", id, "state"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
