package fr.mediane.programmes.vouchers.handing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the fingerprints of one campaign's people: HMAC-SHA-256 with the campaign's key. */
public final class Marker {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    Marker(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Thirty-two bytes, the same for the same person. */
    public byte[] mark(Recipient recipient) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(recipient.mark().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
