package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is signed in makes one profile of their own, changes it, hides it, says that it still holds, deletes it. */
@Component
@Transactional
public class ProfileDesk {
    /** The longest name, in signs. */
    public static final int LONGEST_NAME = 80;

    /** The longest motivation, in signs. */
    public static final int LONGEST_WORDS = 1_000;

    /** How far somebody may go, in kilometres. */
    public static final int FARTHEST = 200;

    static final String RECORD = "candidate";
    private final Candidates candidates;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    ProfileDesk(Candidates candidates, TerritoryDesk territory, JournalDesk journal, Clock clock) {
        this.candidates = candidates;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    /** One's own, if there is one. */
    @Transactional(readOnly = true)
    public Decision<Optional<Candidate>> mine(Actor actor) {
        return actor.account()
                .map(account -> Decision.accepted(candidates.ofAccount(account)))
                .orElseGet(Decision::forbidden);
    }

    /** Makes one's profile, or changes it; it then holds for six months. However often it is sent, there is one. */
    public Decision<UUID> save(Actor actor, Person person, Wish wish, boolean hidden) {
        if (actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        var account = actor.account().get();
        var today = Paris.today(clock);
        var faults = faults(person, wish, today);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var before = candidates.lock(account);
        if (before.isEmpty()) {
            var fresh = new Candidate(Uuid7.next(), person, wish, hidden, today);
            if (candidates.add(account, fresh)) {
                journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, fresh.id()));
                return Decision.accepted(fresh.id());
            }
            before = candidates.lock(account);
        }
        var id = before.orElseThrow().id();
        candidates.change(account, new Candidate(id, person, wish, hidden, today));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id));
        return Decision.accepted(id);
    }

    /** Says that it still holds. */
    public Decision<UUID> confirm(Actor actor) {
        return own(actor).map(mine -> {
            candidates.change(
                    actor.account().orElseThrow(),
                    new Candidate(mine.id(), mine.person(), mine.wish(), mine.hidden(), Paris.today(clock)));
            journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, mine.id(), "confirmed_on"));
            return mine.id();
        });
    }

    /** Nothing of it stays but, without a name, that a candidacy led to a contract. */
    public Decision<UUID> delete(Actor actor, boolean sure) {
        return own(actor).flatMap(mine -> {
            if (!sure) {
                return Decision.refused(ErrorKey.on("sur", "recruitment.error.sure"));
            }
            candidates.delete(mine.id());
            journal.deleted(actor, Entry.of(WorkforceRights.MODULE, RECORD, mine.id()));
            return Decision.accepted(mine.id());
        });
    }

    private Decision<Candidate> own(Actor actor) {
        return actor.account().isEmpty()
                ? Decision.forbidden()
                : candidates.lock(actor.account().get()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private List<ErrorKey> faults(Person person, Wish wish, LocalDate today) {
        var faults = new ArrayList<ErrorKey>();
        var name = person.name();
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
            faults.add(ErrorKey.on("nom", "recruitment.error.name", LONGEST_NAME));
        }
        if (person.email().isEmpty() && person.phone().isEmpty()) {
            faults.add(ErrorKey.on("courriel", "recruitment.error.contact"));
        }
        if (territory.commune(wish.commune()).isEmpty()) {
            faults.add(ErrorKey.on("commune", "recruitment.error.commune"));
        }
        if (wish.radiusKm() < 0 || wish.radiusKm() > FARTHEST) {
            faults.add(ErrorKey.on("rayon", "recruitment.error.radius", FARTHEST));
        }
        if (wish.freeFrom().isBefore(today.minusYears(1)) || wish.freeFrom().isAfter(today.plusYears(2))) {
            faults.add(ErrorKey.on("libre", "recruitment.error.free"));
        }
        if (wish.skills().isEmpty()) {
            faults.add(ErrorKey.on("competences", "recruitment.error.skills"));
        }
        if (person.motivation().length() > LONGEST_WORDS || person.motivation().indexOf(0) >= 0) {
            faults.add(ErrorKey.on("motivation", "recruitment.error.words", LONGEST_WORDS));
        }
        return faults;
    }
}
