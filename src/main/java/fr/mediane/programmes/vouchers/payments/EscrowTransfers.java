package fr.mediane.programmes.vouchers.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of transfers that leave the escrow account, for what the bank says of them: payments to places, refunds to
 * sponsors. Each is known at the bank by its id, and so is its order. To be asked within one transaction.
 */
public interface EscrowTransfers {
    /** Where a transfer stands, for the bank. */
    enum Standing {
        ORDERED,
        PAID,
        /** Never ordered, rejected or returned: the bank has nothing more to say of it. */
        OVER
    }

    /**
     * A transfer.
     *
     * @param order the reference of the file that ordered it, as an id
     */
    record Sent(UUID id, UUID order, long cents, Standing standing) {}

    /** The transfers of an order that the bank may have; empty when it is not of this kind, or not approved. */
    List<Sent> ofOrder(UUID order);

    /** Locks a transfer, so that nobody else moves it meanwhile; empty when it is not of this kind. */
    Optional<Sent> lock(UUID transfer);

    /** The bank has booked one that was ordered. */
    void paid(UUID transfer, LocalDate day);

    /** The bank has refused one that was ordered: it is owed again. */
    void rejected(UUID transfer, String reason, LocalDate day);

    /** One that was paid came back: it is owed again. */
    void returned(UUID transfer, String reason, LocalDate day);
}
