package fr.mediane.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A file of keys outside the database: one of them is the primary, which seals; the others still open. */
final class KeysetFile {
    private final Path file;
    private final Parameters kind;

    private KeysetFile(Path file, Parameters kind) {
        this.file = file;
        this.kind = kind;
    }

    /**
     * @param setting where the operator keeps the file; blank for one of our own, made when there is none
     * @param own that file
     */
    static KeysetFile open(String setting, Path own, Parameters kind) {
        var keyset = new KeysetFile(setting.isBlank() ? own : Path.of(setting), kind);
        if (setting.isBlank() && !Files.exists(own)) {
            keyset.make();
        }
        return keyset;
    }

    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The encryption key set " + file + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The encryption key set " + file + " cannot be read", e);
        }
    }

    /** When it was last written: another process may have added a key. */
    FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a new key and makes it the primary; what older keys sealed still opens. */
    void addPrimary() {
        try {
            var builder = KeysetHandle.newBuilder(read());
            builder.addEntry(KeysetHandle.generateEntryFromParameters(kind)
                    .withRandomId()
                    .makePrimary());
            replace(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes every key but the primary; how many. What they sealed cannot be opened any more. */
    int keepPrimary() {
        try {
            var builder = KeysetHandle.newBuilder(read());
            int former = 0;
            for (int place = builder.size() - 1; place >= 0; place--) {
                if (!builder.getAt(place).isPrimary()) {
                    builder.deleteAt(place);
                    former++;
                }
            }
            if (former > 0) {
                replace(builder.build());
            }
            return former;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one step, so that no process ever reads half a file. */
    private void replace(KeysetHandle keys) throws GeneralSecurityException {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            write(fresh, keys);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            onDisk(file.toAbsolutePath().resolveSibling("."));
        } catch (IOException e) {
            throw new UncheckedIOException("The encryption key set " + file + " cannot be written", e);
        }
    }

    private void make() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file, KeysetHandle.generateNew(kind));
            onDisk(file.toAbsolutePath().resolveSibling("."));
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The encryption key set " + file + " cannot be written", e);
        }
    }

    /** Before anything is sealed by a key, it must outlive a power cut. */
    private static void write(Path file, KeysetHandle keys) throws GeneralSecurityException, IOException {
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A folder's entries too; not every system lets it be asked for. */
    private static void onDisk(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
