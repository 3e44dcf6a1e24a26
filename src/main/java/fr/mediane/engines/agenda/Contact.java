package fr.mediane.engines.agenda;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How to reach somebody: a phone number is enough, nothing is possible too. */
public record Contact(Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty());

    public static Contact phone(PhoneNumber phone) {
        return new Contact(Optional.of(phone), Optional.empty());
    }

    public static Contact email(EmailAddress email) {
        return new Contact(Optional.empty(), Optional.of(email));
    }

    public boolean none() {
        return phone.isEmpty() && email.isEmpty();
    }

    /** Whether both say the same phone number, or the same e-mail address. */
    public boolean sameAs(Contact other) {
        return phone.isPresent() && phone.equals(other.phone) || email.isPresent() && email.equals(other.email);
    }

    /** One line each, a phone number first. */
    String text() {
        return Stream.concat(
                        phone.stream().map(PhoneNumber::e164), email.stream().map(EmailAddress::address))
                .collect(Collectors.joining("\n"));
    }

    static Contact read(String text) {
        var lines = text.lines().toList();
        return new Contact(
                lines.stream().filter(line -> line.startsWith("+")).findFirst().map(PhoneNumber::of),
                lines.stream().filter(line -> !line.startsWith("+")).findFirst().map(EmailAddress::of));
    }
}
