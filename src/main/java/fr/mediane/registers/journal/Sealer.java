package fr.mediane.registers.journal;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what has been written, every few seconds and in every process; a lock lets one at a time do it. Entries are
 * taken by transaction, and only once every older transaction has ended: a slow one is waited for, never overtaken and
 * never lost. Nothing that was written is touched.
 */
@Component
class Sealer {
    /** More entries than this make several blocks. */
    static final int LARGEST_BLOCK = 1_000;
    /** Any number nobody else takes: « JOURNAL » on a telephone's keys. */
    private static final long LOCK = 5_687_625L;

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private final JdbcClient jdbc;
    private final Blocks blocks;
    private final Witness witness;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(JdbcClient jdbc, Blocks blocks, Witness witness, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.witness = witness;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        resume();
    }

    /** After a restore in another cluster, transaction numbers start low again: shift them past what is sealed. */
    private void resume() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, line) -> line)
                    .list();
            jdbc.sql("""
                            insert into journal.timeline (shift)
                            select highest - pg_current_xact_id()::text::bigint
                            from (select max(moment) as highest from journal.entry) e
                            where highest > journal.moment()
                            """).update();
        });
    }

    @Scheduled(fixedDelayString = "${mediane.journal.seal-every:PT2S}")
    void tick() {
        try {
            seal();
        } catch (RuntimeException e) {
            LOG.error("The journal could not be sealed; trying again in a few seconds", e);
        }
    }

    /** Seals all that can be, writes the hashes outside, and says how many blocks were made. */
    int seal() {
        int made = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> sealOne()))) {
            made++;
        }
        witness.catchUp();
        return made;
    }

    private boolean sealOne() {
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return false;
        }
        Optional<Block> last = blocks.last();
        var entries = blocks.settledAfter(last.map(Block::last).orElse(Place.START), LARGEST_BLOCK);
        if (entries.isEmpty()) {
            return false;
        }
        blocks.insert(Block.seal(last, entries, clock.instant()));
        return true;
    }
}
