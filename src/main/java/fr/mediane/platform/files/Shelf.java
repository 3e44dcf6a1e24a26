package fr.mediane.platform.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder where files lie, each encrypted with its own key (AES-256-GCM in segments, by Tink). A file appears under its
 * name once it is whole; one that was cut short would not open.
 */
@Component
class Shelf {
    static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 16;
    private static final String UNFINISHED = ".part";
    private final Path folder;

    Shelf(@Value("${mediane.files.folder:}") String folder, @Value("${mediane.data:.mediane}") Path data) {
        this.folder = folder.isBlank() ? data.resolve("files") : Path.of(folder);
    }

    /** What writes the bytes of a file. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a whole file, or nothing.
     *
     * @return how many bytes went in
     */
    long put(UUID id, byte[] key, Writing writing) {
        var part = folder.resolve(id + UNFINISHED);
        try {
            Files.createDirectories(folder);
            try {
                long size = write(part, id, key, writing);
                Files.move(part, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
                return size;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(UUID id, byte[] key) throws IOException {
        try {
            return cipher(key).newDecryptingStream(Files.newInputStream(folder.resolve(id.toString())), context(id));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files last written to before this moment, unfinished ones too. */
    List<String> untouchedSince(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> lastWritten(file).isBefore(moment))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sweep(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(Path part, UUID id, byte[] key, Writing writing) throws IOException {
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var sealed = cipher(key).newEncryptingStream(new Counted(Channels.newOutputStream(channel)), context(id));
            var counted = new Counted(sealed);
            writing.to(counted);
            sealed.close();
            channel.force(true);
            return counted.bytes;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MAX; // gone meanwhile
        }
    }

    /** Counts what goes through; closing it leaves what is under it to who opened that. */
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
