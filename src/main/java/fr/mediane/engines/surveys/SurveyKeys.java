package fr.mediane.engines.surveys;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.Secrets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What stands in a link, or on paper. Both are made from the invitation's id by a key outside the database, so that asking
 * twice makes the same; the database keeps hashes only.
 */
@Component
class SurveyKeys {
    /** Nothing that one confuses when reading aloud or by hand. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRTUVWXY346789";

    private static final int CODE_LENGTH = 8;
    private static final String LINK = "survey link";
    private static final String CODE = "survey code";
    private static final String AT_REST = "survey code at rest";
    private final KeyedHash hash;

    SurveyKeys(KeyedHash hash) {
        this.hash = hash;
    }

    String secret(UUID invitation, Channel channel) {
        return channel.typed() ? code(hash.of(CODE, "" + invitation)) : token(hash.of(LINK, "" + invitation));
    }

    /** What was given by whichever key: what is kept of it tells. */
    Optional<String> find(UUID invitation, Channel channel, byte[] atRest) {
        return hash.candidates(channel.typed() ? CODE : LINK, "" + invitation).stream()
                .map(bytes -> channel.typed() ? code(bytes) : token(bytes))
                .filter(secret -> candidates(secret).stream().anyMatch(kept -> Arrays.equals(kept, atRest)))
                .findFirst();
    }

    byte[] atRest(String secret) {
        return secret.length() == CODE_LENGTH ? hash.of(AT_REST, secret) : Secrets.hash(secret);
    }

    /** Every form in which it may lie in the database. */
    List<byte[]> candidates(String secret) {
        var code = plain(secret);
        return code.length() == CODE_LENGTH
                ? new ArrayList<>(hash.candidates(AT_REST, code))
                : List.of(Secrets.hash(secret));
    }

    /** Without the spaces and hyphens that hands and readers add. */
    static String plain(String typed) {
        return typed.length() > 2 * CODE_LENGTH
                ? typed
                : typed.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it looks like a code: then it can be tried out, and tries are counted. */
    static boolean isShort(String secret) {
        return secret.length() <= 2 * CODE_LENGTH;
    }

    private static String token(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String code(byte[] bytes) {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(Math.floorMod(bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff, LETTERS.length())));
        }
        return code.toString();
    }
}
