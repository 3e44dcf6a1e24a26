package fr.mediane.registers.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sealed stretch of the journal, chained to the one before it.
 *
 * @param number counts from 1 without a gap
 * @param entries how many entries it seals
 * @param previous the previous block's hash in hexadecimal, zeros for the first block
 * @param hash SHA-256 in hexadecimal of the previous hash, the block's own figures and every entry in order
 */
record Block(long number, Place first, Place last, int entries, String previous, String hash, Instant sealedAt) {
    static final String NO_PREVIOUS = "0".repeat(64);

    /** Seals entries, which are in order and not empty. */
    static Block seal(Optional<Block> before, List<StoredEntry> entries, Instant now) {
        var unsealed = new Block(
                before.map(Block::number).orElse(0L) + 1,
                entries.getFirst().place(),
                entries.getLast().place(),
                entries.size(),
                before.map(Block::hash).orElse(NO_PREVIOUS),
                "",
                now.truncatedTo(ChronoUnit.MICROS));
        return unsealed.hashed(unsealed.hashOf(entries));
    }

    private Block hashed(String newHash) {
        return new Block(number, first, last, entries, previous, newHash, sealedAt);
    }

    /** What this block's hash must be if it seals exactly these entries. */
    String hashOf(List<StoredEntry> sealed) {
        var bytes = new ByteArrayOutputStream(64 + sealed.size() * 160);
        try (var out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(previous));
            out.writeLong(number);
            write(out, first);
            write(out, last);
            out.writeInt(entries);
            write(out, sealedAt);
            for (var entry : sealed) {
                write(out, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    /** Every text is preceded by its length: two different entries can never give the same bytes. */
    private static void write(DataOutputStream out, StoredEntry entry) throws IOException {
        write(out, entry.place());
        write(out, entry.at());
        out.writeUTF(entry.kind().name());
        write(out, entry.actor());
        out.writeUTF(entry.action());
        out.writeUTF(entry.module());
        out.writeUTF(entry.type());
        write(out, entry.record());
        out.writeInt(entry.fields().size());
        for (var field : entry.fields()) {
            out.writeUTF(field);
        }
        write(out, entry.onBehalfOf());
    }

    private static void write(DataOutputStream out, Place place) throws IOException {
        out.writeLong(place.moment());
        out.writeLong(place.position());
    }

    private static void write(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private static void write(DataOutputStream out, Optional<UUID> id) throws IOException {
        out.writeUTF(id.map(UUID::toString).orElse(""));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Block of(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("number"),
                new Place(row.getLong("first_moment"), row.getLong("first_position")),
                new Place(row.getLong("last_moment"), row.getLong("last_position")),
                row.getInt("entries"),
                HexFormat.of().formatHex(row.getBytes("previous")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getTimestamp("sealed_at").toInstant());
    }
}
