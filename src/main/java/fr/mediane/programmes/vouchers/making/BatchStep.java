package fr.mediane.programmes.vouchers.making;

import fr.mediane.programmes.vouchers.Batch;

/** How far a batch is. */
public enum BatchStep {
    MAKING,
    /** Its sheets wait for their maker. */
    TO_FETCH,
    TO_ACTIVATE,
    ACTIVE,
    BLOCKED,
    /** Its sheets never came, or nobody fetched them: the money is the campaign's again. */
    GIVEN_UP;

    public static BatchStep of(Batch batch) {
        if (batch.blockedAt().isPresent()) {
            return batch.printed() && batch.fetchedAt().isEmpty() ? GIVEN_UP : BLOCKED;
        }
        if (batch.activatedAt().isPresent()) {
            return ACTIVE;
        }
        if (batch.madeAt().isEmpty()) {
            return MAKING;
        }
        return batch.printed() && batch.fetchedAt().isEmpty() ? TO_FETCH : TO_ACTIVATE;
    }
}
