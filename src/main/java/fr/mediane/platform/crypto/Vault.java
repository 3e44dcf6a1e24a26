package fr.mediane.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database (AES-256-GCM, by Tink). The key set lies in a file outside the
 * database: {@code mediane.encryption.keyset}, by default made at first start in the data folder.
 */
@Component
public class Vault {
    /** A sealed text begins with so many bytes that say by which key. */
    static final int PREFIX = 5;

    private final KeysetFile file;
    private volatile Keys keys;

    private record Keys(Aead aead, byte[] primary, FileTime at) {}

    Vault(@Value("${mediane.encryption.keyset:}") String keyset, @Value("${mediane.data:.mediane}") Path data) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        file = KeysetFile.open(keyset, data.resolve("encryption-keyset.json"), PredefinedAeadParameters.AES256_GCM);
        keys = read();
    }

    /**
     * Encrypts a text.
     *
     * @param context where it belongs (record and field); the same must be given to open it, so that a sealed text moved
     *     to another record does not open
     */
    public byte[] seal(String text, String context) {
        try {
            return current()
                    .aead()
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts what {@link #seal} gave for the same context.
     *
     * @throws IllegalStateException when it was altered, moved, or sealed by another key
     */
    public String open(byte[] sealed, String context) {
        try {
            return new String(
                    current().aead().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text does not open: " + context, e);
        }
    }

    /** From now on a new key seals; the former ones still open. */
    void addPrimary() {
        file.addPrimary();
        keys = read();
    }

    /** Only the key that seals today stays; how many went. */
    int retire() {
        int former = file.keepPrimary();
        keys = read();
        return former;
    }

    /** How each text that the primary key seals begins. */
    byte[] primary() {
        return current().primary().clone();
    }

    boolean byPrimary(byte[] sealed) {
        var primary = current().primary();
        return Arrays.equals(sealed, 0, Math.min(PREFIX, sealed.length), primary, 0, PREFIX);
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
            var primary = ByteBuffer.allocate(PREFIX)
                    .put((byte) 1)
                    .putInt(set.getPrimary().getId())
                    .array();
            return new Keys(set.getPrimitive(RegistryConfiguration.get(), Aead.class), primary, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
