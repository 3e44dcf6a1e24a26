package fr.mediane.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database (AES-256-GCM, by Tink). The key set lies in a file outside the
 * database: {@code mediane.encryption.keyset}, by default made at first start in the data folder.
 */
@Component
public class Vault {
    private final Aead aead;

    Vault(@Value("${mediane.encryption.keyset:}") String keyset, @Value("${mediane.data:.mediane}") Path data) {
        var file = keyset.isBlank() ? data.resolve("encryption-keyset.json") : Path.of(keyset);
        try {
            AeadConfig.register();
            if (keyset.isBlank()) {
                KeysetFile.make(file, PredefinedAeadParameters.AES256_GCM);
            }
            aead = KeysetFile.read(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The encryption key set " + file + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The encryption key set " + file + " cannot be read", e);
        }
    }

    /**
     * Encrypts a text.
     *
     * @param context where it belongs (record and field); the same must be given to open it, so that a sealed text moved
     *     to another record does not open
     */
    public byte[] seal(String text, String context) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
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
            return new String(aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text does not open: " + context, e);
        }
    }
}
