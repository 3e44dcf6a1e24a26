package fr.mediane.programmes.vouchers.handing;

import fr.mediane.platform.crypto.Hmac;
import java.nio.charset.StandardCharsets;

/** Makes the fingerprints of one campaign's people: HMAC-SHA-256 with the campaign's key. */
public final class Marker {
    private final byte[] key;

    Marker(byte[] key) {
        this.key = key.clone();
    }

    /** Thirty-two bytes, the same for the same person. */
    public byte[] mark(Recipient recipient) {
        return Hmac.of(key, recipient.mark().getBytes(StandardCharsets.UTF_8));
    }
}
