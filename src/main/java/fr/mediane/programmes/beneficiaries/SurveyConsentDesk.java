package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Role;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who agreed to be asked what they think, and where a message reaches them: for Médiane itself, that sends it. */
@Component
@Transactional
public class SurveyConsentDesk {
    private final People people;
    private final Consents consents;
    private final JournalDesk journal;

    SurveyConsentDesk(People people, Consents consents, JournalDesk journal) {
        this.people = people;
        this.consents = consents;
        this.journal = journal;
    }

    /** Where a message reaches somebody; both are empty when they left neither. */
    public record Reach(Optional<EmailAddress> email, Optional<PhoneNumber> phone) {}

    /** How to reach this person; empty when they do not agree, or are not known any more. Reading it is journaled. */
    public Decision<Optional<Reach>> reach(Actor actor, UUID person) {
        if (actor.account().isPresent() || !actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var ids = people.ids(person);
        if (!agree(ids)) {
            return Decision.accepted(Optional.empty());
        }
        var records = ids.stream().flatMap(id -> people.exactly(id).stream()).toList();
        journal.read(
                actor,
                records.stream()
                        .map(one -> Entry.of(PersonDesk.MODULE, PersonDesk.TYPE, one.id(), List.of("email", "phone")))
                        .toArray(Entry[]::new));
        return Decision.accepted(Optional.of(new Reach(
                first(records.stream().map(one -> one.content().email())),
                first(records.stream().map(one -> one.content().phone())))));
    }

    /** Of records merged since, the latest word counts. */
    private boolean agree(Set<UUID> ids) {
        return ids.stream()
                .flatMap(id -> consents.of(id).stream())
                .filter(consent -> consent.purpose() == Consent.Purpose.SURVEYS)
                .max(Comparator.comparing(consent -> consent.withdrawnAt().orElse(consent.givenAt())))
                .filter(Consent::stands)
                .isPresent();
    }

    private static <T> Optional<T> first(Stream<Optional<T>> all) {
        return all.flatMap(Optional::stream).findFirst();
    }
}
