package fr.mediane.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database (AES-256-GCM, by Tink). The key set lies in a file outside the
 * database: {@code mediane.encryption.keyset}, by default made at first start in the data folder.
 */
@Component
public class Vault {
    private final KeysetFile file;
    private volatile Keys keys;

    private record Keys(Aead aead, FileTime at) {}

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
            return current().encrypt(text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
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
                    current().decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text does not open: " + context, e);
        }
    }

    /** What was sealed by any key, sealed by the primary one. */
    public byte[] reseal(byte[] sealed, String context) {
        return seal(open(sealed, context), context);
    }

    /** From now on a new key seals; the former ones still open. */
    void addPrimary() {
        file.addPrimary();
        keys = read();
    }

    /** Another process may have changed the keys; the file's date tells, at the price of one look. */
    private Aead current() {
        if (!keys.at().equals(file.changedAt())) {
            keys = read();
        }
        return keys.aead();
    }

    private Keys read() {
        try {
            var at = file.changedAt();
            return new Keys(file.read().getPrimitive(RegistryConfiguration.get(), Aead.class), at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
