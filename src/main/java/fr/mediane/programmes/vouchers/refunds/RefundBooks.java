package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.VoucherBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What refunds do to the books: what a sponsor has free, what is on its way to it, what has left the bank. */
@Component
class RefundBooks {
    private final LedgerDesk ledger;

    RefundBooks(LedgerDesk ledger) {
        this.ledger = ledger;
    }

    /** What can still leave a sponsor's funds, in cents. */
    long free(UUID funds) {
        return ledger.available(funds).orElse(0);
    }

    /** From the free funds to what is ordered; refused when the funds do not hold as much. */
    Decision<Written> order(Refund refund, LocalDate day) {
        ledger.open(List.of(NewAccount.of(refund.id(), VoucherBooks.BOOK, VoucherBooks.IN_REFUND, refund.name())
                .ownedBy(refund.sponsor())
                .neverNegative()));
        return ledger.post(Posting.of(refund.id(), VoucherBooks.BOOK, VoucherBooks.GIVE_BACK, day)
                .about(refund.sponsor())
                .debit(refund.funds(), refund.cents())
                .credit(refund.id(), refund.cents()));
    }

    /** The bank has paid: the money leaves the escrow account. */
    void paid(Refund refund, LocalDate day) {
        ledger.post(posting(VoucherBooks.GIVE_BACK, refund, day)
                        .debit(refund.id(), refund.cents())
                        .credit(VoucherBooks.BANK_ACCOUNT, refund.cents()))
                .orThrow();
    }

    /** The bank has refused: the money is free again. */
    void rejected(Refund refund, LocalDate day) {
        ledger.reverse(refund.id(), posting(VoucherBooks.GIVE_BACK_REJECTED, refund, day))
                .orThrow();
    }

    /** The money came back: it is at the bank, and free again. */
    void returned(Refund refund, LocalDate day) {
        ledger.post(posting(VoucherBooks.GIVE_BACK_RETURNED, refund, day)
                        .debit(VoucherBooks.BANK_ACCOUNT, refund.cents())
                        .credit(refund.funds(), refund.cents()))
                .orThrow();
    }

    private static Posting posting(String kind, Refund refund, LocalDate day) {
        return Posting.of(Uuid7.next(), VoucherBooks.BOOK, kind, day).about(refund.sponsor());
    }
}
