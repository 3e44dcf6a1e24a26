package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the records of the people helped. Only a counsellor may, and only of the people whom they support, or whom their
 * team supports when the person agreed: to anyone else, whatever their role, the person does not exist. An id of a record
 * merged into another leads to that one. Every read is journaled.
 */
@Component
@Transactional
public class PersonDesk {
    /** The change feed that rooms above follow: which record stands for which, see {@code published_person}. */
    public static final String FEED = "people.stands-as";

    public static final String MODULE = "programmes.beneficiaries";
    public static final String TYPE = "person";
    private static final String[] OF_A_LIST = {"name", "birthYear", "commune"};

    private final People people;
    private final PeopleSearch search;
    private final Readers readers;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final Clock clock;

    PersonDesk(
            People people,
            PeopleSearch search,
            Readers readers,
            TerritoryDesk territory,
            JournalDesk journal,
            Clock clock) {
        this.people = people;
        this.search = search;
        this.readers = readers;
        this.territory = territory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What recording a person came to.
     *
     * @param again whether they had been recorded before under this id: then this request changed nothing
     */
    public record Created(Person person, boolean again) {}

    /** Whether they may keep records of people at all. */
    public static boolean mayKeep(Actor actor) {
        return actor.signedIn() && actor.is(Role.MEDIATOR);
    }

    /**
     * Records a person, whom the counsellor supports from then on.
     *
     * @param id made by the browser; the same again, from the same person, answers what was recorded first
     */
    public Decision<Created> create(Actor actor, UUID id, PersonDraft draft) {
        return as(actor, reader -> {
            if (!Uuid7.isUuid7(id)) {
                return Decision.refused(ErrorKey.of("beneficiaries.error.id"));
            }
            var first = people.visible(reader, id);
            if (first.isPresent()) {
                return Decision.accepted(new Created(first.get(), true));
            }
            var reading = read(draft);
            return reading.errors().isEmpty()
                    ? write(actor, reader, id, reading.content())
                    : Decision.refused(reading.errors());
        });
    }

    /** A person with everything known of them. */
    public Decision<Person> find(Actor actor, UUID id) {
        return as(
                actor,
                reader -> people.visible(reader, id)
                        .map(person -> {
                            journal.read(actor, Entry.of(MODULE, TYPE, person.id()));
                            return Decision.accepted(person);
                        })
                        .orElseGet(Decision::unknown));
    }

    /**
     * Changes what is known of a person.
     *
     * @param version the one that was read; when somebody has changed it since, nothing is overwritten
     */
    public Decision<Person> edit(Actor actor, UUID id, int version, PersonDraft draft) {
        return as(
                actor,
                reader -> people.visible(reader, id)
                        .map(before -> change(actor, before, version, draft))
                        .orElseGet(Decision::unknown));
    }

    /** A page of the people one may see. */
    public Decision<PersonSearch.Found> search(Actor actor, PersonSearch asked) {
        return as(actor, reader -> {
            var found = search.find(
                    reader, asked.text(), PersonSearch.PAGE_SIZE, (asked.page() - 1L) * PersonSearch.PAGE_SIZE);
            listed(actor, found.people());
            return Decision.accepted(found);
        });
    }

    /** The few people who best fit what is being typed; nobody while there is nothing to fit. */
    public Decision<List<PersonBrief>> suggest(Actor actor, String text, int limit) {
        return as(actor, reader -> {
            var bare = text.strip();
            var found = bare.isEmpty()
                    ? List.<PersonBrief>of()
                    : search.find(reader, bare, Math.clamp(limit, 1, 50), 0).people();
            listed(actor, found);
            return Decision.accepted(found);
        });
    }

    /** Who stands today for each of these ids; those whom this actor may not see are left out. */
    public Map<UUID, PersonBrief> briefs(Actor actor, Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, PersonBrief>();
        if (!ids.isEmpty()) {
            readers.of(actor)
                    .ifPresent(reader ->
                            search.briefs(reader, ids).forEach(asked -> found.put(asked.id(), asked.person())));
            listed(actor, Set.copyOf(found.values()));
        }
        return found;
    }

    /** Every id of a person, of merged records too, when this actor may see them; to read what was kept under any. */
    public Decision<Set<UUID>> ids(Actor actor, UUID id) {
        return as(
                actor,
                reader -> people.visible(reader, id)
                        .map(person -> Decision.accepted(people.ids(person.id())))
                        .orElseGet(Decision::unknown));
    }

    /** Notes that these people were helped by name on a day, so that the time their records are kept counts from it. */
    public void met(Actor actor, Collection<UUID> ids, LocalDate day) {
        if (!ids.isEmpty()) {
            readers.of(actor)
                    .ifPresent(reader -> people.met(
                            search.briefs(reader, ids).stream()
                                    .map(PeopleSearch.Asked::id)
                                    .toList(),
                            day));
        }
    }

    private <T> Decision<T> as(Actor actor, Function<Reader, Decision<T>> then) {
        return readers.of(actor).map(then).orElseGet(Decision::forbidden);
    }

    /** Two posts of one id at the same moment: the second waits for the first, writes nothing and answers the same. */
    private Decision<Created> write(Actor actor, Reader reader, UUID id, PersonContent content) {
        if (people.insert(id, content, reader.counsellor(), now())) {
            people.follow(id, reader.counsellor(), now());
            journal.created(actor, Entry.of(MODULE, TYPE, id));
            return people.visible(reader, id)
                    .map(person -> Decision.accepted(new Created(person, false)))
                    .orElseGet(Decision::unknown);
        }
        return people.visible(reader, id)
                .map(person -> Decision.accepted(new Created(person, true)))
                .orElseGet(Decision::unknown);
    }

    private Decision<Person> change(Actor actor, Person before, int version, PersonDraft draft) {
        var reading = read(draft);
        if (!reading.errors().isEmpty()) {
            return Decision.refused(reading.errors());
        }
        var changed = PersonFields.changed(before.content(), reading.content());
        if (changed.isEmpty()) {
            return Decision.accepted(before);
        }
        if (!people.update(before.id(), version, reading.content(), now())) {
            return Decision.refused(ErrorKey.of("beneficiaries.error.changed-meanwhile"));
        }
        journal.changed(actor, Entry.of(MODULE, TYPE, before.id(), changed));
        return people.exactly(before.id()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private PersonDraft.Reading read(PersonDraft draft) {
        var reading = draft.read(Paris.today(clock).getYear());
        var commune = reading.content().commune();
        if (commune.isEmpty()) {
            return reading;
        }
        var current = commune.flatMap(territory::commune).map(Commune::whole);
        var errors = new ArrayList<>(reading.errors());
        if (current.isEmpty()) {
            errors.add(ErrorKey.on("commune", "beneficiaries.error.commune-unknown"));
        }
        return new PersonDraft.Reading(PersonFields.at(reading.content(), current), errors);
    }

    private void listed(Actor actor, Collection<PersonBrief> shown) {
        journal.read(
                actor,
                shown.stream()
                        .map(person -> Entry.of(MODULE, TYPE, person.id(), OF_A_LIST))
                        .toArray(Entry[]::new));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
