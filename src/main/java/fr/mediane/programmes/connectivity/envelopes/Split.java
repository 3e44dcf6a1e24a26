package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Euros;

/**
 * Who pays which part of a debt; every cent is in one of the four.
 *
 * @param debt all of it, 0.01 € to 100,000 €
 * @param waiver what the operator gives up
 * @param grant what the fund gives
 * @param loan what the fund lends
 */
public record Split(Euros debt, Euros waiver, Euros grant, Euros loan) {
    /** What the person still pays: the rest; negative when more is given than is owed, which is refused. */
    public Euros balance() {
        return debt.minus(given());
    }

    /** What the household need not pay at once. */
    public Euros given() {
        return waiver.plus(grant).plus(loan);
    }

    /** What is taken from the fund's envelope. */
    Euros ofTheFund() {
        return grant.plus(loan);
    }
}
