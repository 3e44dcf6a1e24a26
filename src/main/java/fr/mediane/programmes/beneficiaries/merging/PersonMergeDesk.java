package fr.mediane.programmes.beneficiaries.merging;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonFields;
import fr.mediane.programmes.beneficiaries.Reader;
import fr.mediane.programmes.beneficiaries.Readers;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that are likely of one person, among those a counsellor may see: at least two of a close name, the same phone,
 * the same e-mail. Merging keeps both rows: the old id leads to the kept one, and every merge can be undone, the latest
 * first.
 */
@Component
@Transactional
public class PersonMergeDesk {
    private static final String[] COMPARED = {"name", "birthYear", "phone", "email"};
    private final People people;
    private final Merges merges;
    private final Readers readers;
    private final JournalDesk journal;
    private final Clock clock;

    PersonMergeDesk(People people, Merges merges, Readers readers, JournalDesk journal, Clock clock) {
        this.people = people;
        this.merges = merges;
        this.readers = readers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Two records that are likely of one person, the one met latest first. */
    public record Pair(Person one, Person other) {}

    /** Pairs to look at; those said to be two people are left out. */
    public Decision<List<Pair>> pairs(Actor actor) {
        return as(actor, reader -> {
            var pairs = merges.pairs(reader);
            pairs.forEach(pair -> journal.read(
                    actor,
                    Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, pair.one().id(), COMPARED),
                    Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, pair.other().id(), COMPARED)));
            return Decision.accepted(pairs);
        });
    }

    /** These are two people. */
    public Decision<UUID> different(Actor actor, UUID one, UUID other) {
        return both(actor, one, other, (reader, kept, absorbed) -> {
            merges.different(kept.id(), absorbed.id(), reader.counsellor(), now());
            return Decision.accepted(kept.id());
        });
    }

    /** From now on the kept record stands for both; what it lacked it takes over from the other. */
    public Decision<UUID> merge(Actor actor, UUID keptId, UUID absorbedId) {
        return both(actor, keptId, absorbedId, (_, first, second) -> {
            merges.lock(first.id(), second.id());
            var kept = people.exactly(first.id()).orElseThrow();
            var absorbed = people.exactly(second.id()).orElseThrow();
            if (kept.mergedInto().isPresent() || absorbed.mergedInto().isPresent()) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.already-merged"));
            }
            var lent = PersonFields.lent(kept.content(), absorbed.content());
            if (!lent.isEmpty()) {
                people.update(
                        kept.id(), kept.version(), PersonFields.with(kept.content(), absorbed.content(), lent), now());
            }
            merges.merge(kept.id(), absorbed.id(), lent, now());
            journal.write(actor, Action.MERGED, List.of(entry(kept.id(), lent), entry(absorbed.id(), List.of())));
            return Decision.accepted(kept.id());
        });
    }

    /** Undoes a merge: both stand for themselves again, and what was lent and not changed since is given back. */
    public Decision<UUID> part(Actor actor, UUID absorbedId) {
        return as(actor, reader -> {
            var before = people.exactly(absorbedId);
            if (before.isEmpty() || people.visible(reader, absorbedId).isEmpty()) {
                return Decision.unknown();
            }
            var keptId = before.get().mergedInto();
            if (keptId.isEmpty()) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.not-merged"));
            }
            merges.lock(keptId.get(), absorbedId);
            var kept = people.exactly(keptId.get()).orElseThrow();
            var absorbed = people.exactly(absorbedId).orElseThrow();
            if (!absorbed.mergedInto().equals(keptId)) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.not-merged"));
            }
            if (kept.mergedInto().isPresent()) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.merged-since"));
            }
            var lent = merges.part(kept.id(), absorbed.id(), now());
            if (!lent.isEmpty()) {
                people.update(
                        kept.id(),
                        kept.version(),
                        PersonFields.without(kept.content(), absorbed.content(), lent),
                        now());
            }
            journal.write(actor, Action.RESTORED, List.of(entry(absorbed.id(), List.of()), entry(kept.id(), lent)));
            return Decision.accepted(absorbed.id());
        });
    }

    /** The records merged into this one, directly. */
    public Decision<List<Person>> mergedInto(Actor actor, UUID id) {
        return as(
                actor,
                reader -> people.visible(reader, id)
                        .map(person -> Decision.accepted(merges.mergedInto(person.id())))
                        .orElseGet(Decision::unknown));
    }

    private interface OnBoth<T> {
        Decision<T> answer(Reader reader, Person one, Person other);
    }

    private <T> Decision<T> both(Actor actor, UUID one, UUID other, OnBoth<T> then) {
        return as(actor, reader -> {
            var first = people.visible(reader, one);
            var second = people.visible(reader, other);
            if (first.isEmpty() || second.isEmpty()) {
                return Decision.unknown();
            }
            return first.get().id().equals(second.get().id())
                    ? Decision.refused(ErrorKey.of("beneficiaries.error.same"))
                    : then.answer(reader, first.get(), second.get());
        });
    }

    private <T> Decision<T> as(Actor actor, Function<Reader, Decision<T>> then) {
        return readers.of(actor).map(then).orElseGet(Decision::forbidden);
    }

    private static Entry entry(UUID id, List<String> fields) {
        return Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, id, fields);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
