package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.APaidPlace.OTHER_PAYER;
import static fr.mediane.programmes.vouchers.APaidPlace.PAYER;
import static fr.mediane.programmes.vouchers.VoucherLifeTest.reason;
import static fr.mediane.testing.BankSays.ESCROW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.payments.BankFileDesk;
import fr.mediane.programmes.vouchers.payments.EarningsDesk;
import fr.mediane.programmes.vouchers.payments.Payment;
import fr.mediane.programmes.vouchers.payments.PaymentState;
import fr.mediane.programmes.vouchers.payments.Reading;
import fr.mediane.programmes.vouchers.payments.ReconciliationDesk;
import fr.mediane.programmes.vouchers.payments.Run;
import fr.mediane.programmes.vouchers.payments.RunDesk;
import fr.mediane.programmes.vouchers.providers.Hold;
import fr.mediane.testing.BankSays;
import fr.mediane.testing.BankSays.Answer;
import fr.mediane.testing.BankSays.Entry;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the bank reports and books is read back into the books, once, and nothing hostile is. */
@MedianeTest
class BankFileTest {
    private static final LocalDate TODAY = LocalDate.now();
    private final ApplicationContext house;
    private final RunDesk runs;
    private final BankFileDesk bank;
    private final ReconciliationDesk reconciliation;
    private final LedgerDesk ledger;

    @Autowired
    BankFileTest(
            ApplicationContext house,
            RunDesk runs,
            BankFileDesk bank,
            ReconciliationDesk reconciliation,
            LedgerDesk ledger) {
        this.house = house;
        this.runs = runs;
        this.bank = bank;
        this.reconciliation = reconciliation;
        this.ledger = ledger;
    }

    private Run ordered() {
        var run = runs.prepare(PAYER, TODAY, TODAY.plusDays(1)).orThrow();
        return runs.approve(OTHER_PAYER, run.id()).orThrow();
    }

    private Payment payment(Run run, APaidPlace place) {
        return runs.payments(PAYER, run.id()).orThrow().stream()
                .filter(one -> one.provider().equals(place.provider))
                .findFirst()
                .orElseThrow();
    }

    private Reading read(byte[] file) {
        return bank.read(PAYER, file).orThrow();
    }

    @Test
    void aRejectedPaymentReopensTheDebtAndSaysWhyAndCountsOnce() {
        var place = new APaidPlace(house);
        place.take(3);
        var run = ordered();
        var mine = payment(run, place);
        var report = BankSays.report(run.reference(), List.of(new Answer(mine.reference(), "AC04")));
        var read = read(report);
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.open()).isZero();
        assertThat(ledger.balance(place.provider)).isEqualTo(300);
        assertThat(ledger.balance(mine.id())).isZero();
        assertThat(payment(run, place).state()).isEqualTo(PaymentState.REJECTED);
        assertThat(read(report).before()).isTrue();
        assertThat(ledger.balance(place.provider)).isEqualTo(300);
        var earnings = house.getBean(EarningsDesk.class)
                .of(place.manager, place.provider)
                .orThrow();
        assertThat(earnings.due()).isEqualTo(300);
        assertThat(earnings.file().hold()).contains(Hold.ACCOUNT_REFUSED_BY_BANK);
        place.change(APaidPlace.OTHER_IBAN);
        place.approve();
        var again = ordered();
        assertThat(payment(again, place).cents()).isEqualTo(300);
        assertThat(payment(again, place).lastFour()).isEqualTo("3000");
    }

    @Test
    void aBookedOrderIsPaidAndWhatComesBackIsOwedAgain() {
        var place = new APaidPlace(house);
        place.take(2);
        var run = ordered();
        var mine = payment(run, place);
        var others = runs.payments(PAYER, run.id()).orThrow().stream()
                .filter(one -> one.state() == PaymentState.ORDERED)
                .toList();
        long all = others.stream().mapToLong(Payment::cents).sum();
        long before = ledger.balance(VoucherBooks.BANK_ACCOUNT);
        assertThat(read(statement(List.of(Entry.order(all, run.reference())))).paid())
                .isEqualTo(others.size());
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before - all);
        assertThat(ledger.balance(mine.id())).isZero();
        assertThat(payment(run, place).paidOn()).contains(TODAY);
        assertThat(read(BankSays.report(run.reference(), List.of(new Answer(mine.reference(), "AC04")))))
                .satisfies(late -> assertThat(late.rejected()).isZero())
                .satisfies(late -> assertThat(late.open()).isEqualTo(1));
        assertThat(read(statement(List.of(Entry.returned(200, mine.reference(), "MS02"))))
                        .returned())
                .isEqualTo(1);
        assertThat(payment(run, place).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(ledger.balance(place.provider)).isEqualTo(200);
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before - all + 200);
    }

    @Test
    void transfersBookedOneByOneArePaidOnlyToTheCent() {
        var place = new APaidPlace(house);
        var other = new APaidPlace(house);
        place.take(1);
        other.take(2);
        var run = ordered();
        var wrong = read(statement(List.of(
                Entry.transfer(101, payment(run, place).reference()),
                Entry.transfer(100, "00000000000070008000000000000000"),
                Entry.transfer(200, payment(run, other).reference()))));
        assertThat(wrong.paid()).isEqualTo(1);
        assertThat(wrong.open()).isEqualTo(2);
        assertThat(payment(run, place).state()).isEqualTo(PaymentState.ORDERED);
        assertThat(payment(run, other).state()).isEqualTo(PaymentState.PAID);
        assertThat(reconciliation.today(PAYER).orThrow().open())
                .extracting(one -> one.cents())
                .contains(-101L, -100L);
    }

    @Test
    void aDepositIsFoundOrSaidToBeSomebodys() {
        long cents = 1_000_000 + System.nanoTime() % 1_000_000;
        var funds = house.getBean(FundsDesk.class);
        funds.deposit(PAYER, UUID.randomUUID(), AWorkingCampaign.SPONSOR, cents, TODAY.minusDays(1))
                .orThrow();
        assertThat(reconciliation.today(PAYER).orThrow().unseen())
                .extracting(one -> one.cents())
                .contains(cents);
        var unknown = cents + 1;
        var read = read(statement(List.of(Entry.credit(cents, "Dotation"), Entry.credit(unknown, "Dotation bis"))));
        assertThat(read.deposits()).isEqualTo(1);
        assertThat(read.open()).isEqualTo(1);
        var open = reconciliation.today(PAYER).orThrow().open().stream()
                .filter(one -> one.cents() == unknown)
                .findFirst()
                .orElseThrow();
        assertThat(open.words()).isEqualTo("Dotation bis");
        long before = ledger.balance(VoucherBooks.BANK_ACCOUNT);
        var explained = reconciliation.today(PAYER).orThrow().unexplained();
        reconciliation.assign(PAYER, open.id(), AWorkingCampaign.OTHER_SPONSOR).orThrow();
        assertThat(reconciliation.assign(PAYER, open.id(), AWorkingCampaign.OTHER_SPONSOR))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(ledger.balance(VoucherBooks.BANK_ACCOUNT)).isEqualTo(before + unknown);
        assertThat(reconciliation.today(PAYER).orThrow().unexplained()).isEqualTo(explained);
    }

    @Test
    void aFileReadByManyAtOnceCountsOnce() throws Exception {
        var place = new APaidPlace(house);
        place.take(1);
        var run = ordered();
        var mine = payment(run, place);
        var file = statement(List.of(Entry.transfer(100, mine.reference())));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Decision<Reading>>> all = IntStream.range(0, 8)
                    .<Callable<Decision<Reading>>>mapToObj(i -> () -> bank.read(PAYER, file))
                    .toList();
            var answers = new ArrayList<Reading>();
            for (var done : threads.invokeAll(all)) {
                answers.add(done.get().orThrow());
            }
            assertThat(answers.stream().filter(one -> !one.before())).hasSize(1);
            assertThat(answers.stream().mapToInt(Reading::paid).sum()).isEqualTo(1);
        }
        assertThat(ledger.balance(mine.id())).isZero();
    }

    @Test
    void refusesWhatIsNotOursOrNotWhole() {
        assertThat(refused(BankSays.report("00000000000070008000000000000000", List.of())))
                .isEqualTo("banking.error.order");
        assertThat(refused(BankSays.report("nothing of ours", List.of()))).isEqualTo("banking.error.order");
        assertThat(refused(BankSays.statement("FR1420041010050500013M02606", TODAY, 0, 0, List.of())))
                .isEqualTo("banking.error.account");
        assertThat(refused(BankSays.statement(ESCROW, TODAY, 0, 500, List.of(Entry.credit(499, "x")))))
                .isEqualTo("banking.error.sum");
        var dollars = new String(statement(List.of(Entry.credit(500, "x"))), StandardCharsets.UTF_8)
                .replace("Ccy=\"EUR\"", "Ccy=\"USD\"");
        assertThat(refused(BankSays.bytes(dollars))).isEqualTo("banking.error.content");
        var fractions =
                new String(statement(List.of(Entry.credit(500, "x"))), StandardCharsets.UTF_8).replace("5.00", "5.005");
        assertThat(refused(BankSays.bytes(fractions))).isEqualTo("banking.error.content");
        assertThat(refused(BankSays.bytes("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>")))
                .isEqualTo("banking.error.content");
        assertThat(refused(BankSays.bytes("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>")))
                .isEqualTo("banking.error.kind");
        assertThat(bank.read(AWorkingCampaign.OPERATOR, new byte[0])).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void refusesHostileFiles() {
        assertThat(refused(new byte[0])).isEqualTo("banking.error.missing");
        assertThat(refused(BankSays.bytes("pas du XML"))).isEqualTo("banking.error.xml");
        assertThat(refused(BankSays.bytes("<Document><a></Document>"))).isEqualTo("banking.error.xml");
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><a>&e;</a></Document>";
        assertThat(refused(BankSays.bytes(outside))).isEqualTo("banking.error.entities");
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><Document>&a29;</Document>");
        assertThat(refused(BankSays.bytes(bomb.toString()))).isEqualTo("banking.error.entities");
        assertThat(refused(BankSays.bytes("<a>".repeat(100_000)))).isEqualTo("banking.error.xml");
        assertThat(refused(new byte[50 << 20])).isEqualTo("banking.error.large");
    }

    private String refused(byte[] file) {
        return reason(bank.read(PAYER, file));
    }

    /** Of today, from the balance where the books are to where the bookings lead. */
    private byte[] statement(List<Entry> entries) {
        long opening = 5_000_000;
        return BankSays.statement(
                ESCROW,
                TODAY,
                opening,
                opening + entries.stream().mapToLong(Entry::cents).sum(),
                entries);
    }
}
