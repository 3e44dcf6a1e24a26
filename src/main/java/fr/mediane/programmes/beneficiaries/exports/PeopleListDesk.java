package fr.mediane.programmes.beneficiaries.exports;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.PeopleSearch;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.beneficiaries.Reader;
import fr.mediane.programmes.beneficiaries.Readers;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom one supports oneself, all of them, to be taken out of here. Those of the team are not: that they agreed to
 * be seen does not mean that they agreed to be copied.
 */
@Component
@Transactional
public class PeopleListDesk {
    private static final int EVERYBODY = 1_000_000;
    private final PeopleSearch search;
    private final People people;
    private final Readers readers;
    private final JournalDesk journal;

    PeopleListDesk(PeopleSearch search, People people, Readers readers, JournalDesk journal) {
        this.search = search;
        this.people = people;
        this.readers = readers;
        this.journal = journal;
    }

    /** Who fits a text, as in the list and in its order. */
    public Decision<List<UUID>> fitting(Actor actor, PersonSearch asked) {
        return alone(
                actor,
                reader -> search.find(reader, asked.text(), EVERYBODY, 0).people().stream()
                        .map(PersonBrief::id)
                        .toList());
    }

    /** Everything known of these; whom this actor does not support is left out. The journal says that a copy was taken. */
    public Decision<List<Person>> copies(Actor actor, Collection<UUID> ids) {
        return alone(actor, reader -> {
            var copied = ids.stream()
                    .flatMap(id -> people.visible(reader, id).stream())
                    .toList();
            journal.write(
                    actor,
                    Action.EXPORTED,
                    copied.stream()
                            .map(person -> Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, person.id()))
                            .toList());
            return copied;
        });
    }

    private <T> Decision<T> alone(Actor actor, Function<Reader, T> then) {
        return readers.of(actor)
                .map(reader -> Decision.accepted(then.apply(new Reader(reader.counsellor(), Set.of()))))
                .orElseGet(Decision::forbidden);
    }
}
