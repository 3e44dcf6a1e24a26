package fr.mediane.platform.crypto;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fingerprints of sealed values, so that an exact one can be found without opening any (HMAC-SHA-256, by Tink). Who holds
 * the database alone cannot try telephone numbers one by one: the key lies in a file outside it, {@code
 * mediane.encryption.hash-keyset}, by default made at first start in the data folder.
 */
@Component
public class KeyedHash {
    private static final int BYTES = 32;
    private final KeysetFile file;
    private volatile Keys keys;

    private record Keys(PrfSet set, FileTime at) {}

    KeyedHash(
            @Value("${mediane.encryption.hash-keyset:}") String keyset, @Value("${mediane.data:.mediane}") Path data) {
        try {
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        file = KeysetFile.open(keyset, data.resolve("hash-keyset.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
        keys = read();
    }

    /**
     * The fingerprint to keep.
     *
     * @param purpose what kind of value it is, so that two kinds never match
     */
    public byte[] of(String purpose, String value) {
        try {
            return current().computePrimary(bytes(purpose, value), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every fingerprint that the value may have been kept under: several while keys are being changed. */
    public List<byte[]> candidates(String purpose, String value) {
        try {
            var input = bytes(purpose, value);
            var all = new java.util.ArrayList<byte[]>();
            for (var prf : current().getPrfs().values()) {
                all.add(prf.compute(input, BYTES));
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process may have changed the keys; the file's date tells, at the price of one look. */
    private PrfSet current() {
        if (!keys.at().equals(file.changedAt())) {
            keys = read();
        }
        return keys.set();
    }

    private Keys read() {
        try {
            var at = file.changedAt();
            return new Keys(file.read().getPrimitive(RegistryConfiguration.get(), PrfSet.class), at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String purpose, String value) {
        return (purpose + '\0' + value).getBytes(StandardCharsets.UTF_8);
    }
}
