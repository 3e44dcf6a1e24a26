package fr.mediane.programmes.referral;

import fr.mediane.platform.crypto.KeyedHash;
import fr.mediane.platform.crypto.Secrets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands in the addresses that partners hold: an id, then what nobody can guess. Only its hash is kept to know it
 * again, so that it goes on to work when keys change.
 */
@Component
class ReferralTokens {
    static final String LINK = "link";
    static final String FOLLOW = "follow";
    private static final int MAC = 20;
    private static final int RANDOM_BYTES = 20;
    private final KeyedHash hash;
    private final SecureRandom random = new SecureRandom();

    ReferralTokens(KeyedHash hash) {
        this.hash = hash;
    }

    String random(UUID id) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return id + "-" + HexFormat.of().formatHex(bytes);
    }

    /** The same each time, so that a retry is told the same. */
    String keyed(String purpose, UUID id) {
        return id + "-" + mac(hash.of(purpose(purpose), id.toString()));
    }

    /** As made by the oldest key that we still have. */
    String first(String purpose, UUID id) {
        return id + "-" + mac(hash.candidates(purpose(purpose), id.toString()).getFirst());
    }

    /** What was given by whichever key: its hash tells. */
    String find(String purpose, UUID id, byte @Nullable [] atRest) {
        return hash.candidates(purpose(purpose), id.toString()).stream()
                .map(made -> id + "-" + mac(made))
                .filter(token -> Arrays.equals(Secrets.hash(token), atRest))
                .findFirst()
                .orElseGet(() -> keyed(purpose, id));
    }

    /** The id of a token that one of our keys made; compared in constant time. */
    Optional<UUID> id(String purpose, String token) {
        if (!token.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{20}")) {
            return Optional.empty();
        }
        var id = token.substring(0, token.length() - MAC - 1);
        var mac = token.substring(token.length() - MAC);
        return hash.candidates(purpose(purpose), id).stream().anyMatch(made -> same(mac(made), mac))
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(one), HexFormat.of().parseHex(other));
    }

    private static String mac(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, MAC);
    }

    private static String purpose(String purpose) {
        return "referral." + purpose;
    }
}
