package fr.mediane.platform.crypto;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keyed hashes (HMAC-SHA256, by Tink): what is sealed can still be found when it is exactly the same, and nobody who has
 * the database alone can try phone numbers out. The key lies in a file outside the database:
 * {@code mediane.encryption.fingerprints}, by default made at first start in the data folder.
 */
@Component
public class Fingerprints {
    private static final int LENGTH = 32;
    private final PrfSet prf;

    Fingerprints(
            @Value("${mediane.encryption.fingerprints:}") String keyset, @Value("${mediane.data:.mediane}") Path data) {
        var file = keyset.isBlank() ? data.resolve("fingerprint-keyset.json") : Path.of(keyset);
        try {
            PrfConfig.register();
            if (keyset.isBlank()) {
                KeysetFile.make(file, PredefinedPrfParameters.HMAC_SHA256_PRF);
            }
            prf = KeysetFile.read(file).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key set " + file + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key set " + file + " cannot be read", e);
        }
    }

    /**
     * The 32 bytes that stand for a text; always the same for the same text and purpose, and telling nothing about it.
     *
     * @param purpose room and field, so that the same number in two rooms cannot be matched
     */
    public byte[] of(String text, String purpose) {
        try {
            return prf.computePrimary((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as an id, where a column holds either an id or such a hash. */
    public UUID id(String text, String purpose) {
        return UUID.nameUUIDFromBytes(of(text, purpose));
    }
}
