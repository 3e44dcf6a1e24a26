package fr.mediane.engines.agenda;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.Secrets;
import java.text.Normalizer;
import java.util.Arrays;
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
    private static final String LINK = "agenda link";
    private static final String CODE = "agenda code";
    private static final String AT_REST = "agenda code at rest";
    private static final String PARTICIPANT = "agenda participant";
    private final KeyedHash hash;

    BookingKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * What was given to somebody for a booking.
     *
     * @param token 256 bits that nobody can guess
     * @param code eight letters to read aloud; good together with the phone number or e-mail address only
     */
    public record Given(String token, String code) {
        String text() {
            return token + "\n" + code;
        }

        static Given read(String text) {
            var lines = text.lines().toList();
            return new Given(lines.getFirst(), lines.getLast());
        }
    }

    /** For a new booking. */
    Given make(UUID booking) {
        return given(hash.of(LINK, "" + booking), hash.of(CODE, "" + booking));
    }

    /** What was given by whichever key: the hash of the link tells. */
    Given find(UUID booking, byte[] linkAtRest) {
        var links = hash.candidates(LINK, "" + booking);
        var codes = hash.candidates(CODE, "" + booking);
        for (int key = 0; key < links.size(); key++) {
            var given = given(links.get(key), codes.get(key));
            if (Arrays.equals(linkAtRest(given.token()), linkAtRest)) {
                return given;
            }
        }
        return make(booking);
    }

    byte[] linkAtRest(String token) {
        return Secrets.hash(token);
    }

    byte[] codeAtRest(String code) {
        return hash.of(AT_REST, code);
    }

    /** All that a code may be kept as, while keys are being changed. */
    byte[][] codesAtRest(String code) {
        return hash.candidates(AT_REST, code).toArray(byte[][]::new);
    }

    /** Who must not be at two places: a known person, an account, or a name at a contact; else just this booking. */
    UUID participant(UUID booking, Participant who) {
        return who.person()
                .or(who::account)
                .orElseGet(() -> who.contact().none()
                        ? booking
                        : UUID.nameUUIDFromBytes(
                                hash.of(PARTICIPANT, named(who.contact().text(), who.name()))));
    }

    /** All that this participant may be kept as, while keys are being changed. */
    UUID[] participants(UUID booking, Participant who) {
        return who.person().or(who::account).isPresent() || who.contact().none()
                ? new UUID[] {participant(booking, who)}
                : hash.candidates(PARTICIPANT, named(who.contact().text(), who.name())).stream()
                        .map(UUID::nameUUIDFromBytes)
                        .toArray(UUID[]::new);
    }

    private static Given given(byte[] link, byte[] letters) {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(
                    Math.floorMod(letters[2 * i] << 8 | letters[2 * i + 1] & 0xff, LETTERS.length())));
        }
        return new Given(Base64.getUrlEncoder().withoutPadding().encodeToString(link), code.toString());
    }

    private static String named(String contact, String name) {
        return contact + "\n" + plain(name);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
