package fr.mediane.engines.ledger;

import static fr.mediane.engines.ledger.OwnBooks.BOOK;
import static fr.mediane.engines.ledger.OwnBooks.DAY;
import static fr.mediane.engines.ledger.OwnBooks.accepted;
import static fr.mediane.engines.ledger.OwnBooks.move;
import static fr.mediane.engines.ledger.OwnBooks.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Decision;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesOfTheBooksTest {
    private static final OwnBooks books = new OwnBooks();
    private final UUID bank = books.bank();
    private final UUID debt = books.debt();

    @AfterAll
    static void stop() throws Exception {
        books.close();
    }

    @Test
    void balancesOnTheNormalSide() {
        accepted(books.desk.post(move("loan", bank, debt, 12_345)));
        assertThat(books.desk.balance(bank)).isEqualTo(12_345);
        assertThat(books.desk.balance(debt)).isEqualTo(12_345);
        accepted(books.desk.post(move("pay", debt, bank, 345)));
        assertThat(books.desk.balance(debt)).isEqualTo(12_000);
    }

    @Test
    void writesTheSameTransactionOnce() {
        var posting = move("loan", bank, debt, 100);
        assertThat(accepted(books.desk.post(posting))).isEqualTo(Written.NOW);
        assertThat(accepted(books.desk.post(posting))).isEqualTo(Written.BEFORE);
        assertThat(books.desk.balance(bank)).isEqualTo(100);
    }

    @Test
    void refusesAKeyThatStandsForAnotherTransaction() {
        var posting = move("loan", bank, debt, 100);
        accepted(books.desk.post(posting));
        var other = Posting.of(posting.id(), BOOK, "loan", DAY).debit(bank, 200).credit(debt, 200);
        assertThat(reason(books.desk.post(other))).isEqualTo("ledger.key");
        assertThat(reason(books.desk.hold(posting, Instant.now().plusSeconds(60))))
                .isEqualTo("ledger.key");
    }

    @Test
    void refusesWhatDoesNotBalance() {
        var lame = Posting.of(UUID.randomUUID(), BOOK, "loan", DAY)
                .debit(bank, 100)
                .credit(debt, 99);
        assertThat(reason(books.desk.post(lame))).isEqualTo("ledger.unbalanced");
    }

    @Test
    void opensNothingUnderAnIdThatStandsForSomethingElse() {
        books.desk.open(List.of(NewAccount.of(bank, BOOK, "51", "La même")));
        for (var heading : List.of("46", "99")) {
            assertThatThrownBy(() -> books.desk.open(List.of(NewAccount.of(bank, BOOK, heading, "Une autre"))))
                    .isInstanceOf(Decision.NotDone.class);
        }
    }

    @Test
    void refusesUnknownAccountsAndThoseOfAnotherBookOrCurrency() {
        assertThat(reason(books.desk.post(move("loan", bank, UUID.randomUUID(), 100))))
                .isEqualTo("ledger.account.unknown");
        books.asOwner().sql("""
                insert into ledger.book (code, title_fr, title_en) values ('other', 'o', 'o') on conflict do nothing;
                insert into ledger.heading (book, number, title_fr, title_en, kind) values ('other', '51', 'a', 'a', 'ASSET')
                on conflict do nothing
                """).update();
        var foreign = books.opened(NewAccount.of(UUID.randomUUID(), "other", "51", "Ailleurs"));
        assertThat(reason(books.desk.post(move("loan", bank, foreign, 100)))).isEqualTo("ledger.account.unknown");
        var francs = books.opened(NewAccount.of(UUID.randomUUID(), BOOK, "46", "Francs pacifiques")
                .in("XPF"));
        assertThat(reason(books.desk.post(move("loan", bank, francs, 100)))).isEqualTo("ledger.unbalanced");
    }

    @Test
    void keepsTheFloor() {
        var purse = books.purse(500, 1);
        assertThat(reason(books.desk.post(move("spend", purse, debt, 501)))).isEqualTo("ledger.floor");
        accepted(books.desk.post(move("spend", purse, debt, 500)));
        assertThat(reason(books.desk.post(move("spend", purse, debt, 1)))).isEqualTo("ledger.floor");
        assertThat(books.desk.available(purse)).isEqualTo(OptionalLong.of(0));
        assertThat(books.desk.available(debt)).isEmpty();
    }

    @Test
    void keepsTheFloorOfAnAccountInStripesToTheLastCent() {
        var purse = books.purse(1_003, 8);
        for (int i = 0; i < 10; i++) {
            accepted(books.desk.post(move("spend", purse, debt, 100)));
        }
        assertThat(reason(books.desk.post(move("spend", purse, debt, 4)))).isEqualTo("ledger.floor");
        accepted(books.desk.post(move("spend", purse, debt, 3)));
        assertThat(books.desk.balance(purse)).isZero();
        assertThat(books.verify().faults()).isEmpty();
    }

    @Test
    void holdsWhatIsPendingUntilItIsPostedOrVoided() {
        var purse = books.purse(500, 1);
        var later = Instant.now().plusSeconds(600);
        var first = move("spend", purse, debt, 300);
        accepted(books.desk.hold(first, later));
        assertThat(books.desk.balance(purse)).isEqualTo(500);
        assertThat(books.desk.available(purse)).isEqualTo(OptionalLong.of(200));
        assertThat(reason(books.desk.post(move("spend", purse, debt, 201)))).isEqualTo("ledger.floor");
        assertThat(accepted(books.desk.postHeld(first.id()))).isEqualTo(Written.NOW);
        assertThat(accepted(books.desk.postHeld(first.id()))).isEqualTo(Written.BEFORE);
        assertThat(reason(books.desk.voidHeld(first.id()))).isEqualTo("ledger.not-pending");
        assertThat(books.desk.balance(purse)).isEqualTo(200);
        var second = move("spend", purse, debt, 200);
        accepted(books.desk.hold(second, later));
        accepted(books.desk.voidHeld(second.id()));
        assertThat(books.desk.available(purse)).isEqualTo(OptionalLong.of(200));
        assertThat(books.verify().faults()).isEmpty();
    }

    @Test
    void givesBackWhatHasExpired() {
        var purse = books.purse(500, 4);
        var pending = move("spend", purse, debt, 300);
        accepted(books.desk.hold(pending, Instant.now().minusSeconds(1)));
        assertThat(reason(books.desk.postHeld(pending.id()))).isEqualTo("ledger.not-pending");
        assertThat(books.rounds.expire()).isPositive();
        assertThat(books.desk.available(purse)).isEqualTo(OptionalLong.of(500));
        assertThat(books.verify().faults()).isEmpty();
    }

    @Test
    void correctsByTheOppositeOnce() {
        var loan = move("loan", bank, debt, 700);
        accepted(books.desk.post(loan));
        accepted(books.desk.reverse(loan.id(), Posting.of(UUID.randomUUID(), BOOK, "mistake", DAY)));
        assertThat(books.desk.balance(bank)).isZero();
        assertThat(reason(books.desk.reverse(loan.id(), Posting.of(UUID.randomUUID(), BOOK, "mistake", DAY))))
                .isEqualTo("ledger.reversed");
        assertThat(books.desk.reverse(UUID.randomUUID(), Posting.of(UUID.randomUUID(), BOOK, "mistake", DAY)))
                .isEqualTo(Decision.unknown());
    }

    @Test
    void letsMoneyLeaveAnEscrowByItsKindsOnly() {
        var one = books.opened(NewAccount.of(UUID.randomUUID(), BOOK, "419", "Un"));
        var two = books.opened(NewAccount.of(UUID.randomUUID(), BOOK, "419", "Deux"));
        accepted(books.desk.post(move("deposit", bank, one, 1_000)));
        accepted(books.desk.post(move("share-out", one, two, 400)));
        assertThat(reason(books.desk.post(move("fee", one, debt, 10)))).isEqualTo("ledger.guarded");
        accepted(books.desk.post(move("use", two, debt, 10)));
        accepted(books.desk.post(move("give-back", one, bank, 10)));
        assertThat(books.desk.balance(one)).isEqualTo(590);
    }

    @Test
    void knowsTheBalanceAtAPastInstant() {
        accepted(books.desk.post(move("loan", bank, debt, 100)));
        var between = books.asOwner()
                .sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        accepted(books.desk.post(move("loan", bank, debt, 50)));
        assertThat(books.desk.balanceAt(bank, between)).isEqualTo(100);
        assertThat(books.desk.balanceAt(bank, between.minusSeconds(3600))).isZero();
    }

    @Test
    void refusesEntriesOfAClosedPeriod() {
        books.asOwner().sql("""
                insert into ledger.book (code, title_fr, title_en) values ('closing', 'c', 'c');
                insert into ledger.heading (book, number, title_fr, title_en, kind) values
                    ('closing', '51', 'Banque', 'Bank', 'ASSET'), ('closing', '46', 'Dettes', 'Debts', 'LIABILITY')
                """).update();
        var a = books.opened(NewAccount.of(UUID.randomUUID(), "closing", "51", "Banque"));
        var b = books.opened(NewAccount.of(UUID.randomUUID(), "closing", "46", "Dette"));
        accepted(books.desk.post(Posting.of(UUID.randomUUID(), "closing", "loan", DAY)
                .debit(a, 900)
                .credit(b, 900)));
        var held = Posting.of(UUID.randomUUID(), "closing", "loan", DAY)
                .debit(a, 100)
                .credit(b, 100);
        accepted(books.desk.hold(held, Instant.now().plusSeconds(60)));
        books.asApplication()
                .sql("select ledger.close('closing', ?, null)")
                .param(DAY)
                .query((row, line) -> "")
                .list();
        assertThat(reason(books.desk.post(Posting.of(UUID.randomUUID(), "closing", "loan", DAY)
                        .debit(a, 1)
                        .credit(b, 1))))
                .isEqualTo("ledger.closed");
        assertThat(reason(books.desk.postHeld(held.id()))).isEqualTo("ledger.closed");
        accepted(books.desk.post(Posting.of(UUID.randomUUID(), "closing", "loan", DAY.plusDays(1))
                .debit(a, 1)
                .credit(b, 1)));
        assertThat(books.asOwner()
                        .sql(
                                "select heading || debit_cents || '/' || credit_cents from ledger.closing_line where book = 'closing' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("460/900", "51900/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set cents = cents + 1",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "update ledger.transaction set kind = 'gift'",
                "delete from ledger.transaction",
                "delete from ledger.outcome",
                "update ledger.page set events = 1",
                "update ledger.account set floor_cents = null",
                "delete from ledger.account",
                "update ledger.checkpoint set cents = 0",
                "update ledger.heading_sum set debits = 0"
            })
    void neverChangesWhatIsWrittenEvenForTheOwner(String statement) {
        assertThatThrownBy(() -> books.asOwner().sql(statement).update())
                .rootCause()
                .hasMessageContaining("never changed");
    }

    @Test
    void refusesTheOwnersUnbalancedRowsToo() {
        var transaction = UUID.randomUUID();
        assertThatThrownBy(() -> books.asOwner()
                        .sql("""
                        with t as (
                            insert into ledger.transaction (id, book, kind, value_date, lines)
                            values (:id, 'trial', 'gift', '2026-03-02', 2) returning id
                        )
                        insert into ledger.entry (transaction, line, account, cents)
                        select t.id, l.line, l.account::uuid, l.cents
                        from t, (values (1, :bank::uuid, 100), (2, :debt::uuid, -99)) l (line, account, cents)
                        """)
                        .param("id", transaction)
                        .param("bank", bank)
                        .param("debt", debt)
                        .update())
                .rootCause()
                .hasMessageContaining("does not balance");
        assertThatThrownBy(
                        () -> books.asOwner().sql("""
                        insert into ledger.transaction (id, book, kind, value_date, lines)
                        values (:id, 'trial', 'gift', '2026-03-02', 2)
                        """).param("id", transaction).update())
                .rootCause()
                .hasMessageContaining("has no entry");
        var loan = move("loan", bank, debt, 700);
        accepted(books.desk.post(loan));
        assertThatThrownBy(() -> books.asOwner()
                        .sql(
                                "insert into ledger.entry (transaction, line, account, cents) values (:id, 3, :bank, 5), (:id, 4, :bank, -5)")
                        .param("id", loan.id())
                        .param("bank", bank)
                        .update())
                .rootCause()
                .hasMessageContaining("does not balance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger.entry (transaction, line, account, cents) values (uuidv7(), 1, uuidv7(), 1)",
                "update ledger.stripe set cents = 1000000",
                "insert into ledger.checkpoint (account, at, cents) values (uuidv7(), now(), 1)",
                "insert into ledger.heading_sum values ('trial', '46', 'EUR', now(), 1, 1)",
                "update ledger.book set closed_until = '-infinity'",
                "update ledger.heading set leaves_by = null",
                "select ledger.move(uuidv7(), 1::smallint, 100)"
            })
    void letsTheApplicationWriteThroughTheRulesOnly(String statement) {
        assertThatThrownBy(() -> books.asApplication()
                        .sql(statement)
                        .query((row, line) -> "")
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
