package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.OTHER_PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static fr.mediane.testing.BankSays.GRANTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.bank.GrantBankDesk;
import fr.mediane.programmes.workforce.grants.bank.GrantBankLine;
import fr.mediane.programmes.workforce.grants.bank.GrantBankOutcome;
import fr.mediane.programmes.workforce.grants.bank.GrantReading;
import fr.mediane.testing.BankSays;
import fr.mediane.testing.BankSays.Answer;
import fr.mediane.testing.BankSays.Entry;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

/** What the bank reports and books of grants is read into the books, once; what does not fit is shown. */
@MedianeTest
class GrantBankTest {
    private static final long OPENING = 1_000_000_00;
    private final ApplicationContext house;
    private final GrantRunDesk runs;
    private final GrantBankDesk bank;
    private final LedgerDesk ledger;

    @Autowired
    GrantBankTest(ApplicationContext house, GrantRunDesk runs, GrantBankDesk bank, LedgerDesk ledger) {
        this.house = house;
        this.runs = runs;
        this.bank = bank;
        this.ledger = ledger;
    }

    /** A run with the payments of an employer of so many counsellors. */
    private record Ordered(AGrantedEmployer its, GrantRun run) {}

    private Ordered ordered(int positions) {
        var its = new AGrantedEmployer(house, false, positions);
        IntStream.range(0, positions).forEach(its::hire);
        its.account();
        its.showAll();
        var run = runs.prepare(PAYER, FundSource.STATE, its.employer.today()).orThrow();
        return new Ordered(its, runs.approve(OTHER_PAYER, run.id()).orThrow());
    }

    private static List<GrantPayment> payments(Ordered of) {
        return of.its().payments(of.run());
    }

    private GrantReading statement(LocalDate day, Entry... entries) {
        return bank.read(PAYER, file(day, entries)).orThrow();
    }

    private static byte[] file(LocalDate day, Entry... entries) {
        long sum = Arrays.stream(entries).mapToLong(Entry::cents).sum();
        return BankSays.statement(GRANTS, day, OPENING, OPENING + sum, List.of(entries));
    }

    private String refused(byte[] file) {
        return bank.read(PAYER, file) instanceof Decision.Refused<GrantReading>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : "";
    }

    private List<GrantBankLine> open(String reference) {
        return bank.open(PAYER).orThrow().stream()
                .filter(one -> one.reference().equals(reference))
                .toList();
    }

    @Test
    void aStatementPaysByReferenceOnItsDayAndCountsOnce() {
        var of = ordered(2);
        var today = of.its().employer.today();
        var first = payments(of).getFirst();
        var file = file(today, Entry.transfer(first.cents(), first.reference()));
        assertThat(bank.read(PAYER, file).orThrow().outcomes()).containsExactly(GrantBankOutcome.PAID);
        assertThat(payments(of))
                .filteredOn(one -> one.id().equals(first.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(GrantPayment.State.PAID);
                    assertThat(one.paidOn()).contains(today);
                });
        assertThat(payments(of))
                .filteredOn(one -> one.state() == GrantPayment.State.ORDERED)
                .hasSize(1);
        assertThat(ledger.balance(first.id())).isZero();
        assertThat(bank.read(PAYER, file).orThrow().before()).isTrue();
        assertThat(statement(today, Entry.transfer(first.cents(), first.reference()))
                        .outcomes())
                .containsExactly(GrantBankOutcome.AGAIN);
    }

    @Test
    void anOrderBookedAtOnceIsPaidToTheCentOrNotAtAll() {
        var of = ordered(2);
        var today = of.its().employer.today();
        long sum = of.run().cents();
        assertThat(statement(today, Entry.order(sum - 1, of.run().reference())).outcomes())
                .containsExactly(GrantBankOutcome.AMOUNT);
        assertThat(payments(of)).extracting(GrantPayment::state).containsOnly(GrantPayment.State.ORDERED);
        assertThat(statement(today, Entry.order(sum, of.run().reference())).outcomes())
                .hasSize((int) of.run().payments())
                .containsOnly(GrantBankOutcome.PAID);
        assertThat(payments(of)).extracting(GrantPayment::state).containsOnly(GrantPayment.State.PAID);
    }

    @Test
    void whatWasNotedByHandIsOnlyConfirmed() {
        var of = ordered(1);
        var today = of.its().employer.today();
        runs.settle(PAYER, of.run().id(), today).orThrow();
        var payment = payments(of).getFirst();
        assertThat(statement(today, Entry.transfer(payment.cents(), payment.reference()))
                        .outcomes())
                .containsExactly(GrantBankOutcome.PAID);
        assertThat(ledger.balance(payment.id())).isZero();
    }

    @Test
    void whatDoesNotFitIsShownAndBookedNowhereUntilSomebodyExplainsIt() {
        var of = ordered(1);
        var payment = payments(of).getFirst();
        var stranger = Uuid7.next().toString().replace("-", "");
        var read = statement(
                of.its().employer.today(),
                Entry.transfer(payment.cents() - 1, payment.reference()),
                Entry.transfer(10_00, stranger),
                Entry.credit(30_00, "Un inconnu"));
        assertThat(read.outcomes())
                .containsExactly(GrantBankOutcome.AMOUNT, GrantBankOutcome.UNKNOWN, GrantBankOutcome.OTHER);
        assertThat(payments(of).getFirst().state()).isEqualTo(GrantPayment.State.ORDERED);
        assertThat(ledger.balance(payment.id())).isEqualTo(payment.cents());
        assertThat(open(payment.reference())).singleElement().satisfies(line -> {
            assertThat(line.cents()).contains(1 - payment.cents());
            assertThat(line.run()).contains(of.run().id());
        });
        var line = open(stranger).getFirst().id();
        assertThat(bank.explain(AGrantedEmployer.PAYER, line)).isInstanceOf(Decision.Accepted.class);
        assertThat(open(stranger)).isEmpty();
        assertThat(bank.explain(PAYER, line)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void aReportRejectsWithItsCodeAndTheSumIsDueAgain() {
        var of = ordered(2);
        var both = payments(of);
        var stranger = Uuid7.next().toString().replace("-", "");
        var report = BankSays.report(
                of.run().reference(),
                List.of(
                        new Answer(both.getFirst().reference(), "AC04"),
                        new Answer(both.getLast().reference(), ""),
                        new Answer(stranger, "AC04")));
        assertThat(bank.read(PAYER, report).orThrow().outcomes())
                .containsExactly(GrantBankOutcome.REJECTED, GrantBankOutcome.ACCEPTED, GrantBankOutcome.UNKNOWN);
        assertThat(payments(of))
                .filteredOn(one -> one.id().equals(both.getFirst().id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(GrantPayment.State.REJECTED);
                    assertThat(one.reason()).isEqualTo("AC04");
                });
        assertThat(ledger.balance(both.getFirst().id())).isZero();
        assertThat(open(stranger)).hasSize(1);
        assertThat(bank.read(PAYER, report).orThrow().before()).isTrue();
        assertThat(runs.due(PAYER).orThrow())
                .filteredOn(one -> one.organisation().equals(of.its().organisation))
                .hasSize(1);
    }

    @Test
    void aPaymentThatComesBackIsDueAgain() {
        var of = ordered(1);
        var today = of.its().employer.today();
        var payment = payments(of).getFirst();
        long paid = of.its().funding(of.its().positions.getFirst().id()).paid();
        assertThat(statement(
                                today,
                                Entry.transfer(payment.cents(), payment.reference()),
                                Entry.returned(payment.cents(), payment.reference(), "MD07"))
                        .outcomes())
                .containsExactly(GrantBankOutcome.PAID, GrantBankOutcome.RETURNED);
        assertThat(payments(of).getFirst().reason()).isEqualTo("MD07");
        assertThat(of.its().funding(of.its().positions.getFirst().id()).paid()).isEqualTo(paid - payment.cents());
        assertThat(runs.due(PAYER).orThrow())
                .filteredOn(one -> one.organisation().equals(of.its().organisation))
                .hasSize(1);
    }

    @Test
    void refusesWholeWhatIsOfNothingOfOurs() {
        var of = ordered(1);
        var today = of.its().employer.today();
        assertThat(refused(BankSays.report("nothing of ours", List.of()))).isEqualTo("banking.error.order");
        assertThat(refused(BankSays.statement(BankSays.ESCROW, today, 0, 0, List.of())))
                .isEqualTo("banking.error.account");
        assertThat(refused(BankSays.statement(GRANTS, today, 0, 1, List.of()))).isEqualTo("banking.error.sum");
        assertThat(refused(BankSays.bytes("<a/>"))).isEqualTo("banking.error.kind");
        assertThat(bank.read(of.its().manager, new byte[0])).isInstanceOf(Decision.Forbidden.class);
        assertThat(bank.open(of.its().manager)).isInstanceOf(Decision.Forbidden.class);
        assertThat(bank.explain(of.its().manager, Uuid7.next())).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void twentyWhoReadAboutTheSamePaymentAtOncePayItOnce() throws Exception {
        var of = ordered(1);
        var payment = payments(of).getFirst();
        var calls = new ArrayList<Callable<Long>>();
        for (int i = 0; i < 20; i++) {
            var file = file(of.its().employer.today(), Entry.transfer(payment.cents(), payment.reference()));
            calls.add(() -> {
                try {
                    return bank.read(PAYER, file).orThrow().count(GrantBankOutcome.PAID);
                } catch (RuntimeException another) {
                    return 0L;
                }
            });
        }
        long paid = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(calls)) {
                paid += done.get();
            }
        }
        assertThat(paid).isEqualTo(1);
        assertThat(ledger.balance(payment.id())).isZero();
    }

    @Test
    void theDatabaseItselfBooksAPaymentOnce() {
        var of = ordered(1);
        var payment = payments(of).getFirst();
        statement(of.its().employer.today(), Entry.transfer(payment.cents(), payment.reference()));
        UUID file = of.its()
                .jdbc
                .sql("select file from workforce.grant_bank_line where payment = :payment")
                .param("payment", payment.id())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> of.its()
                        .jdbc
                        .sql("""
                                insert into workforce.grant_bank_line (id, file, line, cents, day, outcome, payment)
                                values (:id, :file, 99, -1, current_date, 'PAID', :payment)
                                """)
                        .param("id", Uuid7.next())
                        .param("file", file)
                        .param("payment", payment.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("grant_booked_once");
    }
}
