package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.programmes.vouchers.VoucherBooks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What refunds do to the books: from a sponsor's free funds to what is ordered, and out of the bank. */
@Component
class RefundBooks {
    private final LedgerDesk ledger;
    private final FundsDesk funds;

    RefundBooks(LedgerDesk ledger, FundsDesk funds) {
        this.ledger = ledger;
        this.funds = funds;
    }

    /** What a sponsor has and is committed to nothing, in cents. */
    long free(UUID sponsor) {
        return funds.account(sponsor)
                .map(account -> ledger.available(account).orElse(0))
                .orElse(0L);
    }

    /** From what is free to what is ordered; refused when less is free. */
    Decision<Written> order(Refund refund, LocalDate day) {
        ledger.open(List.of(NewAccount.of(refund.id(), VoucherBooks.BOOK, VoucherBooks.IN_REFUND, refund.name())
                .ownedBy(refund.sponsor())
                .neverNegative()));
        return ledger.post(Posting.of(refund.id(), VoucherBooks.BOOK, VoucherBooks.GIVE_BACK, day)
                .about(refund.sponsor())
                .debit(account(refund), refund.cents())
                .credit(refund.id(), refund.cents()));
    }

    /** The bank has paid: the money leaves the escrow account. */
    void paid(Refund refund, LocalDate day) {
        ledger.post(posting(VoucherBooks.GIVE_BACK, refund, day)
                        .debit(refund.id(), refund.cents())
                        .credit(VoucherBooks.BANK_ACCOUNT, refund.cents()))
                .orThrow();
    }

    /** The bank has refused: it is free again. */
    void rejected(Refund refund, LocalDate day) {
        ledger.reverse(refund.id(), posting(VoucherBooks.GIVE_BACK_REJECTED, refund, day))
                .orThrow();
    }

    /** The money came back: it is at the bank, and free again. */
    void returned(Refund refund, LocalDate day) {
        ledger.post(posting(VoucherBooks.GIVE_BACK_RETURNED, refund, day)
                        .debit(VoucherBooks.BANK_ACCOUNT, refund.cents())
                        .credit(account(refund), refund.cents()))
                .orThrow();
    }

    private UUID account(Refund refund) {
        return funds.account(refund.sponsor()).orElseThrow();
    }

    private static Posting posting(String kind, Refund refund, LocalDate day) {
        return Posting.of(Uuid7.next(), VoucherBooks.BOOK, kind, day).about(refund.sponsor());
    }
}
