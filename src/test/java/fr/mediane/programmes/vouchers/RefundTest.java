package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.ASponsor.OTHER_PAYER;
import static fr.mediane.programmes.vouchers.ASponsor.PAYER;
import static fr.mediane.programmes.vouchers.VoucherLifeTest.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.payments.BankFileDesk;
import fr.mediane.programmes.vouchers.payments.Reading;
import fr.mediane.programmes.vouchers.refunds.AskedRefund;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import fr.mediane.programmes.vouchers.refunds.RefundOrderDesk;
import fr.mediane.programmes.vouchers.refunds.RefundState;
import fr.mediane.testing.BankSays;
import fr.mediane.testing.BankSays.Answer;
import fr.mediane.testing.BankSays.Entry;
import fr.mediane.testing.IsoSchemas;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sponsor's free money goes back to its bank: asked by one, ordered by another, once, and never more than is free. */
@MedianeTest
class RefundTest {
    private static final LocalDate TODAY = LocalDate.now();
    private final ApplicationContext house;
    private final RefundDesk refunds;
    private final RefundOrderDesk orders;
    private final BankFileDesk bank;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;

    @Autowired
    RefundTest(
            ApplicationContext house,
            RefundDesk refunds,
            RefundOrderDesk orders,
            BankFileDesk bank,
            LedgerDesk ledger,
            JdbcClient jdbc) {
        this.house = house;
        this.refunds = refunds;
        this.orders = orders;
        this.bank = bank;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Test
    void asksForWhatIsFreeAndNoCentMore() {
        var sponsor = new ASponsor(house, 10_000);
        assertThat(reason(refunds.ask(sponsor.agent, sponsor.asks(10_001)))).isEqualTo("refunds.error.free");
        assertThat(reason(refunds.ask(sponsor.agent, sponsor.asks(0)))).isEqualTo("refunds.error.amount");
        assertThat(reason(refunds.ask(sponsor.agent, sponsor.asks(-1)))).isEqualTo("refunds.error.amount");
        assertThat(reason(refunds.ask(
                        sponsor.agent, new AskedRefund(Uuid7.next(), sponsor.id, 1, "FR76 1234", "Trésorerie"))))
                .startsWith("kernel.");
        assertThat(reason(refunds.ask(
                        sponsor.agent, new AskedRefund(Uuid7.next(), sponsor.id, 1, APaidPlace.IBAN, " x "))))
                .isEqualTo("vouchers.error.holder");
        assertThat(reason(refunds.ask(
                        sponsor.agent,
                        new AskedRefund(UUID.randomUUID(), sponsor.id, 1, APaidPlace.IBAN, "Trésorerie"))))
                .isEqualTo("vouchers.outcome.KEY");
        var whole = sponsor.waits(10_000);
        assertThat(sponsor.free()).isEqualTo(10_000);
        assertThat(sponsor.refund(whole).lastFour()).isEqualTo("2606");
    }

    @Test
    void theSameFormAsksOnceAndOnlyOneWaits() throws Exception {
        var sponsor = new ASponsor(house, 10_000);
        var asked = sponsor.asks(4_000);
        var answers = atOnce(8, _ -> () -> refunds.ask(sponsor.agent, asked));
        assertThat(answers.stream().map(Decision::orThrow).distinct()).hasSize(1);
        var other = AWorkingCampaign.person(new Grant(Role.SPONSOR, new Scope.Organisation(sponsor.id)));
        assertThat(reason(refunds.ask(other, asked))).isEqualTo("vouchers.outcome.KEY");
        assertThat(reason(refunds.ask(other, sponsor.asks(1)))).isEqualTo("refunds.error.waits");
        var id = answers.getFirst().orThrow();
        refunds.withdraw(other, id).orThrow();
        assertThat(reason(refunds.withdraw(other, id))).isEqualTo("refunds.error.decided");
        assertThat(reason(orders.approve(PAYER, id, TODAY))).isEqualTo("refunds.error.decided");
        assertThat(refunds.ask(other, sponsor.asks(1))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobodyTouchesTheMoneyOfAnother() {
        var sponsor = new ASponsor(house, 10_000);
        var other = new ASponsor(house, 10_000);
        var id = sponsor.waits(1_000);
        assertThat(refunds.ask(other.agent, sponsor.asks(1))).isInstanceOf(Decision.Unknown.class);
        assertThat(refunds.withdraw(other.agent, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(refunds.own(other.agent).orThrow())
                .allSatisfy(own -> assertThat(own.refunds()).isEmpty());
        for (var stranger : List.of(PAYER, AWorkingCampaign.OPERATOR, AWorkingCampaign.AT_PLACE)) {
            assertThat(refunds.ask(stranger, sponsor.asks(1))).isInstanceOf(Decision.Forbidden.class);
            assertThat(refunds.withdraw(stranger, id)).isInstanceOf(Decision.Forbidden.class);
            assertThat(refunds.own(stranger)).isInstanceOf(Decision.Forbidden.class);
        }
        for (var stranger : List.of(sponsor.agent, AWorkingCampaign.OPERATOR)) {
            assertThat(orders.all(stranger)).isInstanceOf(Decision.Forbidden.class);
            assertThat(orders.approve(stranger, id, TODAY)).isInstanceOf(Decision.Forbidden.class);
            assertThat(orders.refuse(stranger, id, "Non merci")).isInstanceOf(Decision.Forbidden.class);
            assertThat(orders.file(stranger, id)).isInstanceOf(Decision.Forbidden.class);
        }
        assertThat(orders.approve(PAYER, UUID.randomUUID(), TODAY)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void whoeverAskedDoesNotApproveTheDatabaseNeither() {
        var sponsor = new ASponsor(house, 10_000);
        var both = new Actor(
                sponsor.agent.account(),
                "Test",
                Set.of(
                        new Grant(Role.PAYER, new Scope.National()),
                        new Grant(Role.SPONSOR, new Scope.Organisation(sponsor.id))));
        var id = sponsor.waits(1_000);
        assertThat(reason(orders.approve(both, id, TODAY))).isEqualTo("refunds.error.own");
        assertThatThrownBy(() -> jdbc.sql("""
                                update vouchers.refund set state = 'APPROVED', decided_by = asked_by, decided_at = now(),
                                    execution = current_date where id = :id
                                """).param("id", id).update())
                .hasMessageContaining("refund_asker_does_not_approve");
        assertThatThrownBy(() -> jdbc.sql("update vouchers.refund set cents = 1 where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("what a refund is never changes");
        assertThat(reason(orders.approve(PAYER, id, TODAY.minusDays(1)))).isEqualTo("vouchers.error.execution");
        assertThat(reason(orders.approve(PAYER, id, TODAY.plusDays(61)))).isEqualTo("vouchers.error.execution");
        assertThat(reason(orders.refuse(PAYER, id, " x "))).isEqualTo("refunds.error.reason");
        orders.refuse(PAYER, id, "Titulaire inconnu").orThrow();
        assertThat(sponsor.refund(id))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo(RefundState.REFUSED))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("Titulaire inconnu"));
        assertThat(sponsor.free()).isEqualTo(10_000);
    }

    @Test
    void moneyThatACampaignTookMeanwhileIsNotOrdered() {
        var sponsor = new ASponsor(house, 10_000);
        var id = sponsor.waits(9_001);
        open(sponsor);
        assertThat(sponsor.free()).isEqualTo(9_000);
        assertThat(orders.approve(PAYER, id, TODAY))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons().getFirst().toString())
                                .contains("refunds.error.free", "90.00"));
        assertThat(sponsor.refund(id).state()).isEqualTo(RefundState.ASKED);
        assertThat(ledger.balance(id)).isZero();
    }

    @Test
    void ofTwoWhoApproveOrCommitTheSameMoneyOneGetsIt() throws Exception {
        var sponsor = new ASponsor(house, 1_000);
        var id = sponsor.waits(1_000);
        var answers = RefundTest.<Decision<?>>atOnce(9, i -> () -> switch (i % 3) {
            case 0 -> orders.approve(PAYER, id, TODAY);
            case 1 -> orders.approve(OTHER_PAYER, id, TODAY);
            default -> open(sponsor);
        });
        assertThat(answers.stream().filter(Decision.Accepted.class::isInstance)).hasSize(1);
        assertThat(sponsor.free()).isZero();
    }

    @Test
    void anOrderIsOneTransferAndAlwaysTheSameFile() {
        var sponsor = new ASponsor(house, 10_000);
        var id = sponsor.waits(1_234);
        assertThat(orders.file(PAYER, id)).isInstanceOf(Decision.Unknown.class);
        orders.approve(PAYER, id, TODAY.plusDays(1)).orThrow();
        assertThat(sponsor.free()).isEqualTo(8_766);
        assertThat(ledger.balance(id)).isEqualTo(1_234);
        var xml = orders.file(PAYER, id).orThrow();
        assertThat(xml)
                .isEqualTo(orders.file(OTHER_PAYER, id).orThrow())
                .contains("FR1420041010050500013M02606", "12.34", "Tresorerie d'Essai", "Bons numeriques");
        assertThat(IsoSchemas.wrongWith("pain.001.001.09", xml)).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from vouchers.refund where id = :id and position('2606'::bytea in iban) > 0")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .as("the number is sealed")
                .isZero();
    }

    @Test
    void aBookedRefundIsPaidOnceAndFreeAgainWhenItComesBack() {
        var sponsor = new ASponsor(house, 10_000);
        var refund = sponsor.ordered(4_000);
        long before = ledger.balance(VoucherBooks.BANK_ACCOUNT);
        assertThat(read(statement(Entry.order(4_001, refund.reference()))).open())
                .isEqualTo(1);
        assertThat(state(refund)).isEqualTo(RefundState.APPROVED);
        var file = statement(Entry.order(4_000, refund.reference()));
        assertThat(read(file).paid()).isEqualTo(1);
        assertThat(read(file).before()).isTrue();
        assertThat(read(statement(Entry.transfer(4_000, refund.reference()))).open())
                .isEqualTo(1);
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before - 4_000);
        assertThat(ledger.balance(refund.id())).isZero();
        assertThat(sponsor.refund(refund.id()).paidOn()).contains(TODAY);
        assertThat(read(BankSays.report(refund.reference(), List.of(new Answer(refund.reference(), "AC04"))))
                        .rejected())
                .isZero();
        assertThat(read(statement(Entry.returned(4_000, refund.reference(), "MS02")))
                        .returned())
                .isEqualTo(1);
        assertThat(state(refund)).isEqualTo(RefundState.RETURNED);
        assertThat(sponsor.free()).isEqualTo(10_000);
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before);
    }

    @Test
    void aRejectedRefundIsFreeAgainAndCanBeAskedAnew() {
        var sponsor = new ASponsor(house, 10_000);
        var refund = sponsor.ordered(10_000);
        var report = BankSays.report(refund.reference(), List.of(new Answer(refund.reference(), "AC04")));
        assertThat(read(report).rejected()).isEqualTo(1);
        assertThat(read(report).before()).isTrue();
        assertThat(state(refund)).isEqualTo(RefundState.REJECTED);
        assertThat(sponsor.free()).isEqualTo(10_000);
        assertThat(read(statement(Entry.transfer(10_000, refund.reference()))).open())
                .isEqualTo(1);
        assertThat(sponsor.ordered(10_000).state()).isEqualTo(RefundState.APPROVED);
        var waits = new ASponsor(house, 100);
        assertThat(reason(bank.read(
                        PAYER, BankSays.report(waits.refund(waits.waits(1)).reference(), List.of()))))
                .as("an order that nobody has given")
                .isEqualTo("banking.error.order");
    }

    private RefundState state(Refund refund) {
        return orders.find(PAYER, refund.id()).orThrow().state();
    }

    private Reading read(byte[] file) {
        return bank.read(PAYER, file).orThrow();
    }

    private static byte[] statement(Entry entry) {
        return BankSays.statement(BankSays.ESCROW, TODAY, 5_000_000, 5_000_000 + entry.cents(), List.of(entry));
    }

    /** A campaign of this sponsor alone takes 10 € of its money. */
    private Decision<Campaign> open(ASponsor sponsor) {
        var its = new AWorkingCampaign(house);
        var draft = its.draft(true, Map.of(sponsor.id, 10_000));
        its.campaigns.save(AWorkingCampaign.OPERATOR, draft).orThrow();
        return its.campaigns.open(AWorkingCampaign.OPERATOR, draft.id(), 1);
    }

    private static <T> List<T> atOnce(int many, IntFunction<Callable<T>> each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var all = IntStream.range(0, many).mapToObj(each).toList();
            var answers = new ArrayList<T>();
            for (var done : threads.invokeAll(all)) {
                answers.add(done.get());
            }
            return answers;
        }
    }
}
