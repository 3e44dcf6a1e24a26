package fr.mediane.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder of the embedded server, held by one process at a time: the lock goes with the process, even a killed one. */
final class DataFolder {
    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** The lock, to be kept open for as long as the process uses the folder; empty when another process has it. */
    Optional<FileChannel> lock() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            var pid =
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            channel.truncate(0).write(pid, 0);
            return Optional.of(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that holds the folder, as it wrote itself down. */
    String holder() {
        try {
            return Files.readString(folder.resolve("lock"));
        } catch (IOException e) {
            return "?";
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
