package fr.mediane.engines.ledger;

import static fr.mediane.engines.ledger.OwnBooks.accepted;
import static fr.mediane.engines.ledger.OwnBooks.move;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.Verification.Fault;
import fr.mediane.platform.Sql;
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
    void findsAWrongNotedSumOfAHeading() {
        accepted(books.desk.post(move("spend", purse, debt, 10)));
        noted("headings", 2);
        assertThat(books.verify().faults()).isEmpty();
        books.tamper(
                "heading_sum",
                "update ledger.heading_sum set debits = debits + 1 where heading = '46' and at = (select max(at) from ledger.heading_sum)");
        assertThat(books.verify().faults()).containsExactly(new Fault(FaultKind.HEADING, OwnBooks.BOOK + " 46"));
    }

    @Test
    void theTrialBalanceIsTheSameFromNotedSums() {
        for (int i = 0; i < 25; i++) {
            accepted(books.desk.post(move("spend", purse, debt, 10 + i)));
        }
        var instants = books.asOwner()
                .sql("select at from ledger.entry union all select max(at) + interval '1 day' from ledger.entry")
                .query(Timestamp.class)
                .list();
        var before = instants.stream().map(this::trial).toList();
        assertThat(noted("headings", 7)).isPositive();
        assertThat(instants.stream().map(this::trial).toList()).isEqualTo(before);
        assertThat(noted("headings", 7)).as("what is left over waits").isZero();
        accepted(books.desk.post(move("spend", purse, debt, 10)));
        noted("headings", 2);
        assertThat(noted("headings", 2)).isZero();
        assertThat(instants.subList(0, instants.size() - 1).stream()
                        .map(this::trial)
                        .toList())
                .isEqualTo(before.subList(0, before.size() - 1));
        assertThat(books.verify().faults()).isEmpty();
    }

    private int noted(String what, int every) {
        return books.asApplication()
                .sql("select ledger.note_" + what + "(?, clock_timestamp())")
                .param(every)
                .query(Integer.class)
                .single();
    }

    private String trial(Timestamp at) {
        return books.asApplication()
                .sql(Sql.beside(BooksDesk.class, "trial-balance"))
                .param("book", OwnBooks.BOOK)
                .param("at", at)
                .query(BooksDesk.TrialLine.class)
                .list()
                .toString();
    }

    @Test
    void answersTheSameFromNotedSums() {
        for (int i = 0; i < 25; i++) {
            accepted(books.desk.post(move("spend", purse, debt, 10)));
        }
        var before = books.desk.balance(debt);
        assertThat(noted("checkpoints", 4)).isGreaterThanOrEqualTo(12);
        accepted(books.desk.post(move("spend", purse, debt, 10)));
        assertThat(books.desk.balance(debt)).isEqualTo(before + 10);
        assertThat(noted("checkpoints", 4)).isLessThanOrEqualTo(2);
        assertThat(books.verify().faults()).isEmpty();
    }
}
