package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is sealed of a person, each field to its record, and makes the hashes by which it is found. */
@Component
public class ContactSeals {
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private final Vault vault;
    private final KeyedHash hash;

    ContactSeals(Vault vault, KeyedHash hash) {
        this.vault = vault;
        this.hash = hash;
    }

    byte @Nullable [] seal(UUID person, String field, String text) {
        return text.isEmpty() ? null : vault.seal(text, context(person, field));
    }

    String open(UUID person, String field, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.open(sealed, context(person, field));
    }

    byte @Nullable [] hash(Optional<PhoneNumber> phone) {
        return phone.map(number -> hashOfPhone(number.e164())).orElse(null);
    }

    byte @Nullable [] hashOf(Optional<EmailAddress> email) {
        return email.map(address -> hashOfEmail(address.address())).orElse(null);
    }

    byte[] hashOfPhone(String e164) {
        return hash.of(PHONE, e164);
    }

    byte[] hashOfEmail(String address) {
        return hash.of(EMAIL, plain(address));
    }

    /** Every hash under which this phone may have been kept. */
    public List<byte[]> candidates(PhoneNumber phone) {
        return hash.candidates(PHONE, phone.e164());
    }

    public List<byte[]> candidates(EmailAddress email) {
        return hash.candidates(EMAIL, plain(email.address()));
    }

    /** Two addresses that differ by capitals only belong to one person, whatever the standard allows. */
    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static String context(UUID person, String field) {
        return context(field) + person;
    }

    /** Before the person's id. */
    static String context(String field) {
        return "beneficiaries." + field + ":";
    }
}
