package fr.mediane.registers.journal;

import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The chain of blocks and the entries that they seal. */
@Repository
class Blocks {
    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Block> last() {
        return jdbc.sql("select * from journal.block order by number desc limit 1")
                .query((row, line) -> Block.of(row))
                .optional();
    }

    /** Blocks after a number, in order. */
    List<Block> after(long number, int limit) {
        return jdbc
                .sql("select * from journal.block where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, line) -> Block.of(row))
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** How many entries the blocks say that they seal. */
    long sealedEntries() {
        return jdbc.sql("select coalesce(sum(entries), 0) from journal.block")
                .query(Long.class)
                .single();
    }

    /** Entries that no block seals yet. */
    long waiting() {
        return after("select count(*) from journal.entry where (moment, position) > (:moment, :position)", lastPlace())
                .query(Long.class)
                .single();
    }

    /** Entries after a place whose transactions have ended, together with all those before them. */
    List<StoredEntry> settledAfter(Place place, int limit) {
        return entries(after("""
                select * from journal.entry
                where (moment, position) > (:moment, :position) and moment < journal.settled()
                order by moment, position limit :limit
                """, place).param("limit", limit));
    }

    /** Entries after a place, up to another and including it. */
    List<StoredEntry> between(Place after, Place last) {
        return entries(after("""
                select * from journal.entry
                where (moment, position) > (:moment, :position)
                    and (moment, position) <= (:lastMoment, :lastPosition)
                order by moment, position
                """, after).param("lastMoment", last.moment()).param("lastPosition", last.position()));
    }

    void insert(Block block) {
        jdbc.sql("""
                        insert into journal.block (number, first_moment, first_position, last_moment, last_position,
                            entries, previous, hash, sealed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        block.number(),
                        block.first().moment(),
                        block.first().position(),
                        block.last().moment(),
                        block.last().position(),
                        block.entries(),
                        HexFormat.of().parseHex(block.previous()),
                        HexFormat.of().parseHex(block.hash()),
                        Timestamp.from(block.sealedAt()))
                .update();
    }

    Place lastPlace() {
        return last().map(Block::last).orElse(Place.START);
    }

    private StatementSpec after(String sql, Place place) {
        return jdbc.sql(sql).param("moment", place.moment()).param("position", place.position());
    }

    private static List<StoredEntry> entries(StatementSpec statement) {
        return statement.query((row, line) -> StoredEntry.of(row)).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
