package fr.mediane.engines.agenda;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.registers.identity.Secrets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The link and the code by which somebody without an account comes back to a booking. Both are made from the booking's id
 * by a key outside the database, so that a reminder can repeat the link although only its hash is kept.
 */
@Component
class BookingKeys {
    /** Nothing that one confuses when reading aloud or by hand. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789";

    private static final int CODE_LENGTH = 8;
    private final KeyedHash hash;

    BookingKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** 256 bits that nobody can guess. */
    String token(UUID booking) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of("agenda link", "" + booking));
    }

    byte[] linkAtRest(String token) {
        return Secrets.hash(token);
    }

    /** Eight letters to read aloud; good together with the phone number or e-mail address only. */
    String code(UUID booking) {
        var bytes = hash.of("agenda code", "" + booking);
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(Math.floorMod(bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff, LETTERS.length())));
        }
        return code.toString();
    }

    byte[] codeAtRest(String code) {
        return hash.of("agenda code at rest", code);
    }

    /** Who must not be at two places: a known person, an account, or a name at a contact; else just this booking. */
    UUID participant(UUID booking, Participant who) {
        return who.person()
                .or(who::account)
                .orElseGet(() -> who.contact().none()
                        ? booking
                        : UUID.nameUUIDFromBytes(
                                hash.of("agenda participant", who.contact().text() + "\n" + plain(who.name()))));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
