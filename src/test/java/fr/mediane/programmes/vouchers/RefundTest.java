package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.APaidPlace.OTHER_PAYER;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.PAYER;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.banking.References;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.payments.BankFileDesk;
import fr.mediane.programmes.vouchers.payments.Reading;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import fr.mediane.programmes.vouchers.refunds.RefundDesk.Fund;
import fr.mediane.programmes.vouchers.refunds.RefundOrderDesk;
import fr.mediane.programmes.vouchers.refunds.RefundRequest;
import fr.mediane.programmes.vouchers.refunds.RefundState;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import fr.mediane.testing.BankSays;
import fr.mediane.testing.BankSays.Answer;
import fr.mediane.testing.BankSays.Entry;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sponsor does not use goes back to its bank: never more than is free, and once. */
@MedianeTest
class RefundTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final String IBAN = "FR76 3000 4000 0312 3456 7890 143";
    private static final UUID SPONSOR =
            DemonstrationOrganisations.in("33").get(5).id();
    private static final Actor AT_SPONSOR = person(new Grant(Role.SPONSOR, new Scope.Organisation(SPONSOR)));

    private final RefundDesk desk;
    private final RefundOrderDesk orders;
    private final FundsDesk funds;
    private final BankFileDesk bank;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;

    @Autowired
    RefundTest(
            RefundDesk desk,
            RefundOrderDesk orders,
            FundsDesk funds,
            BankFileDesk bank,
            LedgerDesk ledger,
            JdbcClient jdbc) {
        this.desk = desk;
        this.orders = orders;
        this.funds = funds;
        this.bank = bank;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void tenThousandEurosAreFree() {
        fund().refunds().stream()
                .filter(one -> one.state() == RefundState.ASKED)
                .forEach(one -> desk.withdraw(AT_SPONSOR, one.id()).orThrow());
        long missing = 1_000_000 - fund().free();
        if (missing > 0) {
            funds.deposit(PAYER, UUID.randomUUID(), SPONSOR, missing, TODAY).orThrow();
        }
    }

    private Fund fund() {
        return desk.funds(AT_SPONSOR).orThrow().getFirst();
    }

    private static RefundRequest request(long cents) {
        return new RefundRequest(Uuid7.next(), SPONSOR, cents, "Région d’essai", IBAN);
    }

    private UUID asked(long cents) {
        return desk.ask(AT_SPONSOR, request(cents)).orThrow();
    }

    private UUID ordered(long cents) {
        return orders.approve(PAYER, asked(cents), TODAY.plusDays(1)).orThrow();
    }

    private Refund refund(UUID id) {
        return fund().refunds().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Reading read(Entry... entries) {
        return bank.read(PAYER, statement(entries)).orThrow();
    }

    private static byte[] statement(Entry... entries) {
        long sum = List.of(entries).stream().mapToLong(Entry::cents).sum();
        return BankSays.statement(BankSays.ESCROW, TODAY, 7_000_000, 7_000_000 + sum, List.of(entries));
    }

    @Test
    void goesFromWhatIsFreeToTheBankAndOut() {
        long free = fund().free();
        long before = ledger.balance(VoucherBooks.BANK_ACCOUNT);
        var id = ordered(300_001);
        assertThat(fund().free()).isEqualTo(free - 300_001);
        assertThat(ledger.balance(id)).isEqualTo(300_001);
        var file = orders.file(PAYER, id).orThrow();
        assertThat(file).contains("3000.01", References.of(id), "FR7630004000031234567890143", "Region d");
        assertThat(orders.file(OTHER_PAYER, id).orThrow()).isEqualTo(file);
        var statement = statement(Entry.transfer(300_001, References.of(id)));
        assertThat(bank.read(PAYER, statement).orThrow().paid()).isEqualTo(1);
        assertThat(bank.read(PAYER, statement).orThrow().before()).isTrue();
        assertThat(refund(id).state()).isEqualTo(RefundState.PAID);
        assertThat(refund(id).paidOn()).contains(TODAY);
        assertThat(ledger.balance(id)).isZero();
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before - 300_001);
        assertThat(read(Entry.transfer(300_001, References.of(id))).open())
                .as("debited twice")
                .isEqualTo(1);
        assertThat(read(Entry.returned(300_001, References.of(id), "AC04")).returned())
                .isEqualTo(1);
        assertThat(refund(id).state()).isEqualTo(RefundState.RETURNED);
        assertThat(fund().free()).isEqualTo(free);
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before);
    }

    @Test
    void whatTheBankRejectsIsFreeAgain() {
        long free = fund().free();
        var id = ordered(500);
        assertThat(read(Entry.transfer(501, References.of(id))).open()).isEqualTo(1);
        var other = References.of(UUID.randomUUID());
        assertThat(report(id, new Answer(other, "AC04")).open()).isEqualTo(1);
        assertThat(report(id, new Answer(References.of(id), "AC04")).rejected()).isEqualTo(1);
        assertThat(refund(id).state()).isEqualTo(RefundState.REJECTED);
        assertThat(refund(id).reason()).isEqualTo("AC04");
        assertThat(fund().free()).isEqualTo(free);
        assertThat(report(id, new Answer(References.of(id), "AC04")).open()).isEqualTo(1);
        assertThat(read(Entry.transfer(500, References.of(id))).open()).isEqualTo(1);
    }

    private Reading report(UUID id, Answer answer) {
        return bank.read(PAYER, BankSays.report(References.of(id), List.of(answer)))
                .orThrow();
    }

    @Test
    void neverMoreThanIsFree() {
        long free = fund().free();
        for (long cents : new long[] {0, -1, free + 1, Long.MAX_VALUE}) {
            assertThat(reason(desk.ask(AT_SPONSOR, request(cents)))).isEqualTo("vouchers.refund.error.free");
        }
        var all = asked(free);
        assertThat(reason(desk.ask(AT_SPONSOR, request(1)))).isEqualTo("vouchers.refund.error.waiting");
        assertThat(fund().free()).as("asked for is not ordered").isEqualTo(free);
        var account = funds.account(SPONSOR).orElseThrow();
        assertThatThrownBy(() -> jdbc.sql("update vouchers.refund set cents = 1 where id = :id")
                        .param("id", all)
                        .update())
                .hasMessageContaining("never changes");
        orders.approve(PAYER, all, TODAY).orThrow();
        assertThat(ledger.balance(account)).isZero();
        assertThat(reason(desk.ask(AT_SPONSOR, request(1)))).isEqualTo("vouchers.refund.error.free");
    }

    @Test
    void whatIsSpentMeanwhileIsNotOrdered() {
        var id = asked(fund().free());
        assertThat(ledger.post(Posting.of(UUID.randomUUID(), VoucherBooks.BOOK, VoucherBooks.COMMIT, TODAY)
                        .debit(funds.account(SPONSOR).orElseThrow(), 1)
                        .credit(aCampaignAccount(), 1)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(reason(orders.approve(PAYER, id, TODAY))).isEqualTo("vouchers.refund.error.spent");
        assertThat(refund(id).state()).isEqualTo(RefundState.ASKED);
        assertThat(ledger.balance(id)).isZero();
    }

    private UUID aCampaignAccount() {
        var account = UUID.randomUUID();
        ledger.open(List.of(NewAccount.of(account, VoucherBooks.BOOK, VoucherBooks.COMMITTED, "Campagne d’essai")));
        return account;
    }

    @Test
    void sentTwiceOrApprovedByManyAtOnceCountsOnce() throws Exception {
        var request = request(1_000);
        var id = desk.ask(AT_SPONSOR, request).orThrow();
        assertThat(desk.ask(AT_SPONSOR, request).orThrow()).isEqualTo(id);
        long free = fund().free();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var all = IntStream.range(0, 12)
                    .<Callable<Decision<UUID>>>mapToObj(
                            i -> () -> orders.approve(i % 2 == 0 ? PAYER : OTHER_PAYER, id, TODAY))
                    .toList();
            var won = 0;
            for (var done : threads.invokeAll(all)) {
                won += done.get() instanceof Decision.Accepted<UUID> ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(fund().free()).isEqualTo(free - 1_000);
        assertThat(reason(desk.withdraw(AT_SPONSOR, id))).isEqualTo("vouchers.refund.error.decided");
        assertThat(reason(orders.refuse(PAYER, id, "trop tard"))).isEqualTo("vouchers.refund.error.decided");
    }

    @Test
    void onlyWhoMayAndNeverWhoAsked() {
        var stranger = person(new Grant(
                Role.SPONSOR,
                new Scope.Organisation(
                        DemonstrationOrganisations.in("33").get(6).id())));
        assertThat(desk.ask(stranger, request(1))).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.funds(PAYER)).isInstanceOf(Decision.Forbidden.class);
        var id = asked(1);
        assertThat(desk.withdraw(stranger, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(orders.approve(AT_SPONSOR, id, TODAY)).isInstanceOf(Decision.Forbidden.class);
        assertThat(orders.file(PAYER, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(reason(orders.approve(PAYER, id, TODAY.minusDays(1)))).isEqualTo("vouchers.error.execution");
        assertThat(reason(orders.refuse(PAYER, id, " "))).isEqualTo("vouchers.refund.error.reason");
        orders.refuse(PAYER, id, "Compte d’une autre organisation").orThrow();
        assertThat(refund(id).reason()).contains("autre organisation");
        var both = new Actor(
                AT_SPONSOR.account(),
                "",
                Set.of(
                        new Grant(Role.SPONSOR, new Scope.Organisation(SPONSOR)),
                        new Grant(Role.PAYER, new Scope.National())));
        var own = desk.ask(both, request(1)).orThrow();
        assertThat(reason(orders.approve(both, own, TODAY))).isEqualTo("vouchers.refund.error.own");
        assertThatThrownBy(() -> jdbc.sql("""
                                update vouchers.refund set state = 'ORDERED', execution = current_date,
                                    decided_at = now(), decided_by = asked_by
                                where id = :id
                                """).param("id", own).update())
                .hasMessageContaining("refund_approved_by_another");
        assertThat(reason(desk.ask(AT_SPONSOR, new RefundRequest(Uuid7.next(), SPONSOR, 1, "x", "FR76 1234"))))
                .isEqualTo("vouchers.error.holder");
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().getFirst().key()
                : decision.toString();
    }
}
