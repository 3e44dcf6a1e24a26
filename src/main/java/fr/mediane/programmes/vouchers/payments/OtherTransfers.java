package fr.mediane.programmes.vouchers.payments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Transfers from the escrow account that are in no run, each an order of its own: what the bank says of them goes there. */
public interface OtherTransfers {
    /**
     * One of them.
     *
     * @param id reference of the order and of its transfer
     * @param ordered whether the bank has been asked and has not booked it
     * @param paid whether the bank has booked it
     */
    record Transfer(UUID id, long cents, boolean ordered, boolean paid) {}

    /** Locked, so that nobody else moves it meanwhile. */
    Optional<Transfer> lock(UUID id);

    /** The bank refused one that was ordered. */
    void rejected(UUID id, String reason);

    /** The bank booked one that was ordered. */
    void paid(UUID id, LocalDate day);

    /** One that was paid came back. */
    void returned(UUID id, String reason, LocalDate day);
}
