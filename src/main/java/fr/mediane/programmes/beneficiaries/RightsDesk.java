package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person is entitled to, done by a counsellor who may see them: to agree or take it back, to get a copy of
 * everything, to object, to be erased. Help depends on none of it.
 */
@Component
@Transactional
public class RightsDesk {
    private final People people;
    private final Readers readers;
    private final Consents consents;
    private final Erasing erasing;
    private final ObjectProvider<HeldOnPeople> rooms;
    private final JournalDesk journal;
    private final Clock clock;

    RightsDesk(
            People people,
            Readers readers,
            Consents consents,
            Erasing erasing,
            ObjectProvider<HeldOnPeople> rooms,
            JournalDesk journal,
            Clock clock) {
        this.people = people;
        this.readers = readers;
        this.consents = consents;
        this.erasing = erasing;
        this.rooms = rooms;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the person agreed to, and took back; newest first. */
    public Decision<List<Consent>> consents(Actor actor, UUID id) {
        return of(actor, id, (_, person) -> Decision.accepted(consents.of(person.id())));
    }

    /** The person agrees, said to this counsellor; said twice, it counts once. */
    public Decision<UUID> agree(Actor actor, UUID id, Consent.Purpose purpose) {
        return of(actor, id, (reader, person) -> {
            if (consents.give(person.id(), purpose, reader.counsellor(), now())) {
                consented(actor, person, purpose, true);
            }
            return Decision.accepted(person.id());
        });
    }

    /** The person takes it back. */
    public Decision<UUID> withdraw(Actor actor, UUID id, Consent.Purpose purpose) {
        return of(actor, id, (reader, person) -> {
            if (consents.withdraw(person.id(), purpose, reader.counsellor(), now())) {
                consented(actor, person, purpose, false);
            }
            return Decision.accepted(person.id());
        });
    }

    /** Everything held on the person, in every room. */
    public Decision<PersonCopy> copy(Actor actor, UUID id) {
        return of(actor, id, (_, person) -> {
            var ids = people.ids(person.id());
            journal.exported(actor, entry(person));
            return Decision.accepted(new PersonCopy(
                    record(person),
                    rooms.stream()
                            .sorted(Comparator.comparingInt(HeldOnPeople::order))
                            .map(room -> new PersonCopy.Part(room.titleKey(), room.copy(ids)))
                            .toList()));
        });
    }

    /** The person asked for it: nothing is left that leads to them. */
    public Decision<UUID> erase(Actor actor, UUID id) {
        return erase(actor, id, Erasing.Reason.ASKED);
    }

    /** The person objects to being followed by name: the record goes, the help goes on without it. */
    public Decision<UUID> object(Actor actor, UUID id) {
        return erase(actor, id, Erasing.Reason.OBJECTION);
    }

    private Decision<UUID> erase(Actor actor, UUID id, Erasing.Reason reason) {
        return of(actor, id, (_, person) -> {
            erasing.erase(actor, person.id(), reason);
            return Decision.accepted(person.id());
        });
    }

    private void consented(Actor actor, Person person, Consent.Purpose purpose, boolean agreed) {
        if (purpose == Consent.Purpose.TEAM) {
            consents.share(person.id(), agreed);
        }
        journal.changed(
                actor,
                Entry.of(
                        PersonDesk.MODULE,
                        "consent",
                        person.id(),
                        purpose.name().toLowerCase(Locale.ROOT)));
    }

    private <T> Decision<T> of(Actor actor, UUID id, BiFunction<Reader, Person, Decision<T>> then) {
        return readers.of(actor)
                .map(reader -> people.visible(reader, id)
                        .map(person -> then.apply(reader, person))
                        .orElseGet(Decision::unknown))
                .orElseGet(Decision::forbidden);
    }

    private static Map<String, String> record(Person person) {
        var content = person.content();
        var record = new LinkedHashMap<String, String>();
        record.put("beneficiaries.field.name", content.name());
        record.put(
                "beneficiaries.field.birthYear",
                content.birthYear().map(String::valueOf).orElse(""));
        record.put("beneficiaries.field.gender", content.gender().code());
        record.put("beneficiaries.field.status", content.status().code());
        record.put(
                "beneficiaries.field.commune",
                content.commune().map(CommuneCode::code).orElse(""));
        record.put(
                "beneficiaries.field.phone",
                content.phone().map(PhoneNumber::e164).orElse(""));
        record.put(
                "beneficiaries.field.email",
                content.email().map(EmailAddress::address).orElse(""));
        record.put("beneficiaries.field.needs", content.needs());
        record.put(
                "beneficiaries.field.last-met",
                person.lastMet().map(String::valueOf).orElse(""));
        record.put("beneficiaries.field.recorded", person.recordedAt().toString());
        return record;
    }

    private static Entry entry(Person person) {
        return Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, person.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
