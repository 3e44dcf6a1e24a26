package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.VoucherBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What payments do to the books: what a place is owed, what is on its way to it, what has left the bank. */
@Component
class PaymentBooks {
    private final LedgerDesk ledger;

    PaymentBooks(LedgerDesk ledger) {
        this.ledger = ledger;
    }

    /** From what is owed to what is ordered. */
    void order(Payment payment, LocalDate day) {
        ledger.open(List.of(NewAccount.of(payment.id(), VoucherBooks.BOOK, VoucherBooks.IN_PAYMENT, payment.name())
                .ownedBy(payment.organisation())
                .neverNegative()));
        ledger.post(Posting.of(payment.id(), VoucherBooks.BOOK, VoucherBooks.PAY, day)
                        .about(payment.run())
                        .debit(payment.provider(), payment.cents())
                        .credit(payment.id(), payment.cents()))
                .orThrow();
    }

    /** The bank has paid: the money leaves the escrow account. */
    void paid(Payment payment, LocalDate day) {
        bank();
        ledger.post(posting(VoucherBooks.PAY, day, payment.run())
                        .debit(payment.id(), payment.cents())
                        .credit(VoucherBooks.BANK_ACCOUNT, payment.cents()))
                .orThrow();
    }

    /** The bank has refused: the place is owed the sum again. */
    void rejected(Payment payment, LocalDate day) {
        ledger.reverse(payment.id(), posting(VoucherBooks.PAY_REJECTED, day, payment.run()))
                .orThrow();
    }

    /** The money came back: it is at the bank, and the place is owed it again. */
    void returned(Payment payment, LocalDate day) {
        ledger.post(posting(VoucherBooks.PAY_RETURNED, day, payment.run())
                        .debit(VoucherBooks.BANK_ACCOUNT, payment.cents())
                        .credit(payment.provider(), payment.cents()))
                .orThrow();
    }

    /** What the books have at the bank, in cents. */
    long atTheBank() {
        return ledger.balance(VoucherBooks.BANK_ACCOUNT);
    }

    private void bank() {
        ledger.open(List.of(
                NewAccount.of(VoucherBooks.BANK_ACCOUNT, VoucherBooks.BOOK, VoucherBooks.BANK, "Compte séquestre")));
    }

    private static Posting posting(String kind, LocalDate day, UUID run) {
        return Posting.of(Uuid7.next(), VoucherBooks.BOOK, kind, day).about(run);
    }
}
