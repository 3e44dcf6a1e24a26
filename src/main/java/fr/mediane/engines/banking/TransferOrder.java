package fr.mediane.engines.banking;

import fr.mediane.kernel.Iban;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Transfers that a bank is asked to make from one account.
 *
 * @param reference of the message and of the order
 * @param bank the debtor's bank (BIC), or empty
 */
public record TransferOrder(
        String reference,
        Instant madeAt,
        LocalDate execution,
        Party debtor,
        Iban account,
        String bank,
        List<Transfer> transfers) {
    public TransferOrder {
        transfers = List.copyOf(transfers);
    }

    /**
     * One of them.
     *
     * @param reference that comes back with whatever the bank says of it
     * @param words what the creditor reads
     */
    public record Transfer(String reference, long cents, Party creditor, Iban account, String words) {}

    public long cents() {
        return transfers.stream().mapToLong(Transfer::cents).sum();
    }
}
