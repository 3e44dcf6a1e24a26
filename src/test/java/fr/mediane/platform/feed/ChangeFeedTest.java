package fr.mediane.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@MedianeTest
class ChangeFeedTest {
    @Autowired
    ChangeFeed feed;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void neverLosesASlowTransactionThatAQuickOneOvertook() throws Exception {
        var slow = Uuid7.next();
        var quick = Uuid7.next();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slowWriter = threads.submit(() -> transaction.execute(_ -> {
                feed.append("test.slow", slow, Change.Kind.PUT);
                written.countDown();
                await(mayCommit);
                return true;
            }));
            written.await();
            put("test.slow", quick);
            assertThat(records("test.slow", Change.Position.START))
                    .as("the quick one waits for the slow one")
                    .isEmpty();
            mayCommit.countDown();
            slowWriter.get();
        }
        assertThat(allRecords("test.slow", Change.Position.START, 2)).containsExactly(slow, quick);
    }

    @Test
    void betweenTwoMomentsASlowTransactionKeepsNobodyWaitingAndIsNotLost() throws Exception {
        var slow = Uuid7.next();
        var quick = Uuid7.next();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        Read first;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slowWriter = threads.submit(() -> transaction.execute(_ -> {
                feed.append("test.moment", slow, Change.Kind.PUT);
                written.countDown();
                await(mayCommit);
                return true;
            }));
            written.await();
            put("test.moment", quick);
            first = read("test.moment", Moment.START);
            assertThat(first.records).containsExactly(quick);
            mayCommit.countDown();
            slowWriter.get();
        }
        var second = read("test.moment", first.reached);
        assertThat(second.records).containsExactly(slow);
        assertThat(read("test.moment", second.reached).records).isEmpty();
    }

    @Test
    void knowsADatabaseThatWasSetBack() {
        assertThat(new Moment("5:9:7").ahead(new Moment("6:8:"))).isTrue();
        assertThat(new Moment("5:8:7").ahead(new Moment("6:8:"))).isFalse();
    }

    @Test
    void goesOnFromAPosition() throws InterruptedException {
        var records = List.of(Uuid7.next(), Uuid7.next(), Uuid7.next());
        records.forEach(record -> put("test.position", record));
        assertThat(allRecords("test.position", Change.Position.START, 3)).isEqualTo(records);
        var first = feed.after("test.position", Change.Position.START, 1).getFirst();
        assertThat(first.record()).isEqualTo(records.getFirst());
        assertThat(records("test.position", first.position())).isEqualTo(records.subList(1, 3));
    }

    @Test
    void hidesWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            feed.append("test.rollback", Uuid7.next(), Change.Kind.DELETE);
            status.setRollbackOnly();
        });
        assertThat(records("test.rollback", Change.Position.START)).isEmpty();
    }

    @Test
    void refusesToWriteApartFromTheChangeItself() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> feed.append("test.apart", Uuid7.next(), Change.Kind.PUT));
    }

    private record Read(Moment reached, List<UUID> records) {}

    private Read read(String name, Moment since) {
        var snapshot = new TransactionTemplate(transaction.getTransactionManager());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(_ -> new Read(feed.now(), feed.since(name, since)));
    }

    private void put(String name, UUID record) {
        transaction.executeWithoutResult(_ -> feed.append(name, record, Change.Kind.PUT));
    }

    private List<UUID> records(String name, Change.Position after) {
        return feed.after(name, after, 100).stream().map(Change::record).toList();
    }

    /** Waits up to a minute: any open transaction of the shared PostgreSQL holds the feed back. */
    private List<UUID> allRecords(String name, Change.Position after, int expected) throws InterruptedException {
        for (int i = 0; i < 600 && records(name, after).size() < expected; i++) {
            Thread.sleep(100);
        }
        return records(name, after);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
