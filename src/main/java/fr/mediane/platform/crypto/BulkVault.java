package fr.mediane.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Encrypts what is large (AES-256-GCM, by Tink) by a key of its own, which the {@link Vault} seals: changing the keys
 * touches that one, and not the whole.
 */
@Component
public class BulkVault {
    private final Vault vault;

    BulkVault(Vault vault) {
        this.vault = vault;
    }

    /**
     * What to keep.
     *
     * @param key sealed by the vault: a sealed column of the row
     */
    public record Kept(byte[] key, byte[] body) {}

    /** @param context where it belongs; the same must be given to open it */
    public Kept seal(byte[] bytes, String context) {
        try {
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var body = aead(fresh).encrypt(bytes, context.getBytes(StandardCharsets.UTF_8));
            var key = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            return new Kept(vault.seal(key, context), body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was altered, moved, or sealed by another key */
    public byte[] open(Kept kept, String context) {
        try {
            var key = TinkJsonProtoKeysetFormat.parseKeyset(
                    vault.open(kept.key(), context), InsecureSecretKeyAccess.get());
            return aead(key).decrypt(kept.body(), context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed file does not open: " + context, e);
        }
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
