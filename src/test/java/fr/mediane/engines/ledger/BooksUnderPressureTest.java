package fr.mediane.engines.ledger;

import static fr.mediane.engines.ledger.OwnBooks.accepted;
import static fr.mediane.engines.ledger.OwnBooks.move;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BooksUnderPressureTest {
    private static final int AT_ONCE = 12;
    private static final OwnBooks books = new OwnBooks();

    @AfterAll
    static void stop() throws Exception {
        books.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void givesNoCentMoreThanThereIs(int stripes) throws Exception {
        var purse = books.purse(10_007, stripes);
        var debt = books.debt();
        var given = new AtomicLong();
        together(thread -> {
            var random = new Random(thread);
            for (int i = 0; i < 60; i++) {
                long cents = 1 + random.nextInt(40);
                if (books.desk.post(move("spend", purse, debt, cents)) instanceof Decision.Accepted<?>) {
                    given.addAndGet(cents);
                }
            }
        });
        assertThat(books.desk.balance(purse)).isEqualTo(10_007 - given.get()).isBetween(0L, 40L);
        assertThat(books.desk.balance(debt)).isEqualTo(given.get());
        assertThat(books.verify().faults()).isEmpty();
    }

    @Test
    void writesOneTransactionOnceHoweverManySendIt() throws Exception {
        var purse = books.purse(1_000, 1);
        var posting = move("spend", purse, books.debt(), 600);
        var written = new ArrayList<Written>();
        together(thread -> {
            var answer = accepted(books.desk.post(posting));
            synchronized (written) {
                written.add(answer);
            }
        });
        assertThat(written).hasSize(AT_ONCE).containsOnlyOnce(Written.NOW);
        assertThat(books.desk.balance(purse)).isEqualTo(400);
    }

    @Test
    void endsAPendingTransactionOneWayOnly() throws Exception {
        for (int round = 0; round < 10; round++) {
            var purse = books.purse(1_000, 2);
            var pending = move("spend", purse, books.debt(), 600);
            accepted(books.desk.hold(pending, Instant.now().plusSeconds(60)));
            together(thread -> {
                if (thread % 2 == 0) {
                    books.desk.postHeld(pending.id());
                } else {
                    books.desk.voidHeld(pending.id());
                }
            });
            assertThat(books.desk.balance(purse)).isIn(400L, 1_000L);
            assertThat(books.desk.available(purse)).hasValue(books.desk.balance(purse));
        }
        assertThat(books.verify().faults()).isEmpty();
    }

    /** Random transactions among few accounts, each account met in any order: nobody waits for ever, all is sound. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysSoundUnderRandomTransactions(long seed) throws Exception {
        var purses = IntStream.range(0, 6)
                .mapToObj(i -> books.purse(5_000, i % 2 == 0 ? 1 : 4))
                .toList();
        together(thread -> {
            var random = new Random(seed * 1_000 + thread);
            var held = new ArrayList<UUID>();
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(purses.size());
                int to = (from + 1 + random.nextInt(purses.size() - 1)) % purses.size();
                var posting = move("spend", purses.get(from), purses.get(to), 1 + random.nextInt(3_000));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        if (books.desk.hold(posting, Instant.now().plusSeconds(60)) instanceof Decision.Accepted<?>) {
                            held.add(posting.id());
                        }
                    }
                    case 1 -> held.forEach(random.nextBoolean() ? books.desk::postHeld : books.desk::voidHeld);
                    default -> books.desk.post(posting);
                }
            }
        });
        var verification = books.verify();
        assertThat(verification.faults()).isEmpty();
        assertThat(verification.pages()).isPositive();
        assertThat(purses.stream().mapToLong(books.desk::balance).sum()).isEqualTo(30_000);
        assertThat(purses)
                .allSatisfy(purse -> assertThat(books.desk.balance(purse)).isNotNegative());
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void together(Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(thread -> () -> {
                        work.run(thread);
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }
}
