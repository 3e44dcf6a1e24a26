package fr.mediane.platform.crypto;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /** @param order of the keys, the oldest first */
    private record Keys(PrfSet set, List<Integer> order, FileTime at) {}

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
            return current().set().computePrimary(bytes(purpose, value), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every fingerprint that the value may have been kept under: several while keys are being changed, by the oldest key first. */
    public List<byte[]> candidates(String purpose, String value) {
        try {
            var input = bytes(purpose, value);
            var all = new ArrayList<byte[]>();
            var now = current();
            for (int key : now.order()) {
                var prf = now.set().getPrfs().get(key);
                if (prf != null) {
                    all.add(prf.compute(input, BYTES));
                }
            }
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on a new key makes the fingerprints; candidates are made by the former ones too. */
    void addPrimary() {
        file.addPrimary();
        keys = read();
    }

    /** Only the key that makes fingerprints today stays; how many went. */
    int retire() {
        int former = file.keepPrimary();
        keys = read();
        return former;
    }

    /** The number of the key that makes fingerprints. */
    int primary() {
        return current().set().getPrimaryId();
    }

    /** Whether this process has a key; where several share a file, it may take a moment to show. */
    boolean knows(int key) {
        if (!current().order().contains(key)) {
            keys = read();
        }
        return keys.order().contains(key);
    }

    Instant changedAt() {
        return file.changedAt().toInstant();
    }

    /** Another process may have changed the keys; the file's date tells, at the price of one look. */
    private Keys current() {
        if (!keys.at().equals(file.changedAt())) {
            keys = read();
        }
        return keys;
    }

    private Keys read() {
        try {
            var at = file.changedAt();
            var set = file.read();
            var order = IntStream.range(0, set.size())
                    .mapToObj(place -> set.getAt(place).getId())
                    .toList();
            return new Keys(set.getPrimitive(RegistryConfiguration.get(), PrfSet.class), order, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String purpose, String value) {
        return (purpose + '\0' + value).getBytes(StandardCharsets.UTF_8);
    }
}
