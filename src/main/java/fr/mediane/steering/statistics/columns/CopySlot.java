package fr.mediane.steering.statistics.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The file that this process alone uses: the first that no other holds. The lock goes with the process, even a killed one. */
final class CopySlot implements AutoCloseable {
    private static final int MOST = 100;
    private final FileChannel lock;
    private final Path folder;
    private final int number;

    private CopySlot(FileChannel lock, Path folder, int number) {
        this.lock = lock;
        this.folder = folder;
        this.number = number;
    }

    static CopySlot take(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int number = 1; number <= MOST; number++) {
                var channel = FileChannel.open(
                        folder.resolve("copy-" + number + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (locked(channel)) {
                    return new CopySlot(channel, folder, number);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("all " + MOST + " copies in " + folder + " are held by other processes");
    }

    /** What is answered from. */
    Path file() {
        return folder.resolve("copy-" + number + ".duckdb");
    }

    /** What is being built. */
    Path next() {
        return folder.resolve("copy-" + number + "-next.duckdb");
    }

    /** For what is on its way from one database to the other. */
    Path passing(String name) {
        return folder.resolve("copy-" + number + "-" + name + ".txt");
    }

    /** Takes away what a killed process left half done; not what is answered from. */
    void clear() {
        try (var left = Files.newDirectoryStream(folder, "copy-" + number + "-*")) {
            for (var file : left) {
                FileSystemUtils.deleteRecursively(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
