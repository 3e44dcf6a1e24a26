package fr.mediane.platform.files;

import fr.mediane.platform.crypto.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a file that somebody sent until it is read, so that a process that ends meanwhile loses nothing. It is encrypted
 * with a key of its own, which lies sealed in the row that speaks of it: with the row, the file says nothing any more. What
 * nobody removes is swept away after a day.
 */
@Component
public class Uploads {
    /** Before the file's id: what its key is sealed with. */
    public static final String CONTEXT = "platform.upload:";

    private final Shelf shelf;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Uploads(Shelf shelf, Vault vault) {
        this.shelf = shelf;
        this.vault = vault;
    }

    /** A key for a file, sealed, to be kept in its row. */
    public byte[] key(UUID id) {
        var key = new byte[Shelf.KEY_BYTES];
        random.nextBytes(key);
        return vault.seal(Base64.getEncoder().encodeToString(key), CONTEXT + id);
    }

    /** Writes the whole file, or nothing. */
    public void keep(UUID id, byte[] key, byte[] file) {
        shelf.put(id, opened(id, key), out -> out.write(file));
    }

    /** The file as it came; empty when it is not there any more. */
    public Optional<byte[]> read(UUID id, byte[] key) {
        try (var in = shelf.open(id, opened(id, key))) {
            return Optional.of(in.readAllBytes());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(UUID id) {
        shelf.remove(id);
    }

    private byte[] opened(UUID id, byte[] key) {
        return Base64.getDecoder().decode(vault.open(key, CONTEXT + id));
    }
}
