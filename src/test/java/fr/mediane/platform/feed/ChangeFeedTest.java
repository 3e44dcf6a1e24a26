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
        Read first;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slowWriter = threads.submit(() -> transaction.execute(_ -> {
                feed.append("test.slow", slow, Change.Kind.PUT);
                written.countDown();
                await(mayCommit);
                return true;
            }));
            written.await();
            put("test.slow", quick);
            first = read("test.slow", Change.Position.START);
            assertThat(first.records).as("the slow one keeps nobody waiting").containsExactly(quick);
            mayCommit.countDown();
            slowWriter.get();
        }
        var second = read("test.slow", first.reached);
        assertThat(second.records).containsExactly(slow);
        assertThat(read("test.slow", second.reached).records).isEmpty();
    }

    @Test
    void goesOnFromAPosition() {
        var records = List.of(Uuid7.next(), Uuid7.next(), Uuid7.next());
        put("test.position", records.getFirst());
        var first = read("test.position", Change.Position.START);
        records.subList(1, 3).forEach(record -> put("test.position", record));
        assertThat(first.records).containsExactly(records.getFirst());
        assertThat(read("test.position", first.reached).records).isEqualTo(records.subList(1, 3));
    }

    @Test
    void knowsADatabaseThatWasSetBack() {
        assertThat(new Change.Position("5:9:7").ahead(new Change.Position("6:8:")))
                .isTrue();
        assertThat(new Change.Position("5:8:7").ahead(new Change.Position("6:8:")))
                .isFalse();
    }

    @Test
    void hidesWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            feed.append("test.rollback", Uuid7.next(), Change.Kind.DELETE);
            status.setRollbackOnly();
        });
        assertThat(read("test.rollback", Change.Position.START).records).isEmpty();
    }

    @Test
    void refusesToWriteApartFromTheChangeItself() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> feed.append("test.apart", Uuid7.next(), Change.Kind.PUT));
    }

    private void put(String name, UUID record) {
        transaction.executeWithoutResult(_ -> feed.append(name, record, Change.Kind.PUT));
    }

    private record Read(Change.Position reached, List<UUID> records) {}

    private Read read(String name, Change.Position position) {
        var snapshot = new TransactionTemplate(transaction.getTransactionManager());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(_ -> new Read(
                feed.now(),
                feed.since(List.of(name), position).stream().map(Change::record).toList()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
