package fr.mediane.engines.ledger;

import static fr.mediane.engines.ledger.OwnBooks.accepted;
import static fr.mediane.engines.ledger.OwnBooks.move;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.Verification.Fault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final OwnBooks books = new OwnBooks();
    private UUID debt = new UUID(0, 0);
    private UUID purse = debt;
    private Posting spent = move("spend", purse, debt, 700);

    @BeforeEach
    void aFewPages() {
        books.empty();
        debt = books.debt();
        purse = books.purse(10_000, 2);
        spent = move("spend", purse, debt, 700);
        accepted(books.desk.post(spent));
        assertThat(books.verify().faults()).isEmpty();
        accepted(books.desk.hold(move("spend", purse, debt, 300), Instant.now().plusSeconds(60)));
        assertThat(books.verify()).satisfies(sound -> {
            assertThat(sound.faults()).isEmpty();
            assertThat(sound.pages()).isGreaterThanOrEqualTo(2);
        });
    }

    @AfterAll
    static void stop() throws Exception {
        books.close();
    }

    @Test
    void findsAChangedAmount() {
        books.tamper("entry", "update ledger.entry set cents = cents * 2 where transaction = ?", spent.id());
        assertThat(books.verify().faults())
                .contains(new Fault(FaultKind.CHAIN, "1"), new Fault(FaultKind.BALANCE, purse.toString()));
    }

    @Test
    void findsADeletedEntry() {
        books.tamper("entry", "delete from ledger.entry where transaction = ? and line = 1", spent.id());
        assertThat(books.verify().faults())
                .contains(
                        new Fault(FaultKind.CHAIN, "1"),
                        new Fault(FaultKind.UNBALANCED, spent.id().toString()));
    }

    @Test
    void findsATransactionOfAnotherDay() {
        books.tamper("transaction", "update ledger.transaction set value_date = '2020-01-01' where id = ?", spent.id());
        assertThat(books.verify().faults()).containsExactly(new Fault(FaultKind.CHAIN, "1"));
    }

    @Test
    void findsARemovedPage() {
        books.tamper("page", "delete from ledger.page where number = 1");
        assertThat(books.verify().faults()).containsExactly(new Fault(FaultKind.CHAIN, "2"));
    }

    @Test
    void findsMoreLeftThanTheEntriesSay() {
        books.asOwner()
                .sql("update ledger.stripe set cents = cents + 1 where account = ? and number = 0")
                .param(purse)
                .update();
        assertThat(books.verify().faults()).containsExactly(new Fault(FaultKind.BALANCE, purse.toString()));
    }

    @Test
    void findsAWrongNotedSum() {
        books.asOwner()
                .sql("insert into ledger.checkpoint (account, at, cents) values (?, ?, 4)")
                .params(purse, Timestamp.from(Instant.now()))
                .update();
        assertThat(books.verify().faults()).containsExactly(new Fault(FaultKind.CHECKPOINT, purse.toString()));
    }

    @Test
    void answersTheSameFromNotedSums() {
        for (int i = 0; i < 25; i++) {
            accepted(books.desk.post(move("spend", purse, debt, 10)));
        }
        var before = books.desk.balance(debt);
        var noted = books.asApplication()
                .sql("select ledger.note_checkpoints(4, clock_timestamp())")
                .query(Integer.class)
                .single();
        assertThat(noted).isGreaterThanOrEqualTo(12);
        accepted(books.desk.post(move("spend", purse, debt, 10)));
        assertThat(books.desk.balance(debt)).isEqualTo(before + 10);
        assertThat(books.asApplication()
                        .sql("select ledger.note_checkpoints(4, clock_timestamp())")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(2);
        assertThat(books.verify().faults()).isEmpty();
    }
}
