package fr.mediane.engines.ledger;

import java.util.List;

/**
 * What recomputing the books found.
 *
 * @param pages sound pages of the chain
 * @param entries entries added up
 * @param accounts accounts whose balances were compared
 * @param faults what is wrong, with the page, transaction or account; empty when the books are sound
 */
public record Verification(long pages, long entries, long accounts, List<Fault> faults) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /**
     * One thing that is wrong.
     *
     * @param about the number of the page, or the id of the transaction or account
     */
    public record Fault(FaultKind kind, String about) {}

    public boolean sound() {
        return faults.isEmpty();
    }
}
