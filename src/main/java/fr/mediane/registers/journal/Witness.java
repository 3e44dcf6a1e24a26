package fr.mediane.registers.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database that holds every block's hash, one line each. Every process keeps the whole of it up to
 * date, whoever sealed; processes of one machine share it behind a file lock. It is only ever added to, and not at all
 * once it contradicts the database: {@code verify-journal} then says where.
 */
@Component
class Witness {
    private static final int PAGE = 1_000;
    /** A line is at most 20 + 1 + 64 + 1 + 30 + 1 bytes. */
    private static final int TAIL = 400;
    /** A file lock holds between processes only; this one between threads. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);
    private final Blocks blocks;
    private final Path file;
    private boolean complained;

    /** @param file where the hashes go; best on another disk than the database's, or shipped elsewhere */
    Witness(Blocks blocks, @Value("${mediane.journal.seals:${mediane.data:.mediane}/journal-seals.log}") Path file) {
        this.blocks = blocks;
        this.file = file;
    }

    record Line(long number, String hash) {
        static Optional<Line> parse(String text) {
            var parts = text.split(" ", -1);
            return parts.length == 3 && parts[0].matches("[0-9]{1,18}") && parts[1].matches("[0-9a-f]{64}")
                    ? Optional.of(new Line(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        }

        static String of(Block block) {
            return block.number() + " " + block.hash() + " " + block.sealedAt() + "\n";
        }
    }

    /** Writes the blocks that the file lacks, and waits until the disk has them. */
    void catchUp() {
        THREADS.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && append(channel)) {
                    channel.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THREADS.unlock();
        }
    }

    private boolean append(FileChannel channel) throws IOException {
        var last = tail(channel);
        if (last.isEmpty() && channel.size() > 0) {
            return complain();
        }
        var number = last.map(Line::number).orElse(0L);
        var next = blocks.after(number - 1, PAGE);
        if (last.isPresent()) {
            if (next.isEmpty()
                    || !new Line(next.getFirst().number(), next.getFirst().hash()).equals(last.get())) {
                return complain();
            }
            next = next.subList(1, next.size());
        }
        boolean wrote = false;
        channel.position(channel.size());
        while (!next.isEmpty()) {
            write(channel, next);
            wrote = true;
            next = blocks.after(next.getLast().number(), PAGE);
        }
        return wrote;
    }

    /** Once per process: this is asked every few seconds. */
    private boolean complain() {
        if (!complained) {
            LOG.error(
                    "The journal and its file outside the database, {}, contradict each other: run verify-journal",
                    file);
            complained = true;
        }
        return false;
    }

    private static void write(FileChannel channel, List<Block> some) throws IOException {
        var text = new StringBuilder();
        some.forEach(block -> text.append(Line.of(block)));
        var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The last whole line; half a line, left by a machine that stopped, is cut off. */
    private static Optional<Line> tail(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - TAIL);
        var bytes = ByteBuffer.allocate(TAIL);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {}
        var text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        if (end < text.length() && (end > 0 || from == 0)) {
            channel.truncate(from + end);
        }
        int start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
        return end == 0 ? Optional.empty() : Line.parse(text.substring(start, end - 1));
    }

    /** The lines as they stand, to be closed; empty when there is no file. */
    BufferedReader lines() throws IOException {
        return Files.exists(file)
                ? Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)
                : new BufferedReader(BufferedReader.nullReader());
    }
}
