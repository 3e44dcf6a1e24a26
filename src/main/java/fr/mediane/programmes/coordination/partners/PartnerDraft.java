package fr.mediane.programmes.coordination.partners;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A partner as someone typed it; nothing is checked yet.
 *
 * @param commune its name or postcode, as typed
 * @param communeCode the code of the suggestion that was picked, or empty
 */
public record PartnerDraft(
        String kind,
        String name,
        String address,
        String commune,
        String communeCode,
        String phone,
        String email,
        String note,
        boolean closed) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_ADDRESS = 300;
    public static final int LONGEST_NOTE = 500;

    public static PartnerDraft blank() {
        return new PartnerDraft("", "", "", "", "", "", "", "", false);
    }

    /** @param commune what people read for its commune */
    public static PartnerDraft of(Partner partner, String commune) {
        return new PartnerDraft(
                partner.kind().code(),
                partner.name(),
                partner.address(),
                commune,
                partner.commune().code(),
                partner.phone().map(PhoneNumber::display).orElse(""),
                partner.email().map(EmailAddress::address).orElse(""),
                partner.note(),
                partner.closed());
    }

    /** What is wrong with it, in the order of the form; whether the commune exists is for the Desk to say. */
    List<ErrorKey> mistakes() {
        var mistakes = new ArrayList<ErrorKey>();
        if (name.isBlank()) {
            mistakes.add(ErrorKey.on("name", "coordination.error.name-missing"));
        }
        tooLong("name", name, LONGEST_NAME).ifPresent(mistakes::add);
        if (Coded.of(PartnerKind.class, kind).isEmpty()) {
            mistakes.add(ErrorKey.on("kind", "coordination.error.kind"));
        }
        tooLong("address", address, LONGEST_ADDRESS).ifPresent(mistakes::add);
        optional(phone, PhoneNumber.parse(phone)).errorOn("phone").ifPresent(mistakes::add);
        optional(email, EmailAddress.parse(email)).errorOn("email").ifPresent(mistakes::add);
        tooLong("note", note, LONGEST_NOTE).ifPresent(mistakes::add);
        return mistakes;
    }

    Partner toPartner(UUID id, int version, CommuneCode where, String departement) {
        return new Partner(
                id,
                version,
                Coded.of(PartnerKind.class, kind).orElseThrow(),
                name.strip(),
                address.strip(),
                where,
                departement,
                PhoneNumber.parse(phone).value(),
                EmailAddress.parse(email).value(),
                note.strip(),
                closed);
    }

    private static Optional<ErrorKey> tooLong(String field, String text, int longest) {
        return text.strip().length() > longest
                ? Optional.of(ErrorKey.on(field, "coordination.error.too-long", longest))
                : Optional.empty();
    }

    private static <T> Parsed<Optional<T>> optional(String text, Parsed<T> parsed) {
        return text.isBlank() ? Parsed.valid(Optional.empty()) : parsed.map(Optional::of);
    }
}
