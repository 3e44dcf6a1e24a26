package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import java.util.ArrayList;
import java.util.List;

/** Whether a split can be given as it stands, whatever is left in the envelope. */
final class AidRules {
    private static final Euros MOST = Euros.ofCents(10_000_000);
    private static final int MOST_ADULTS = 4;

    private AidRules() {}

    /**
     * Everything that is wrong with it.
     *
     * @param least of a monthly instalment, in cents
     * @param most of a monthly instalment, in cents
     */
    static List<ErrorKey> wrong(AidOrder order, int least, int most) {
        var wrong = new ArrayList<ErrorKey>();
        var split = order.split();
        if (split.debt().compareTo(Euros.ofCents(1)) < 0 || split.debt().compareTo(MOST) > 0) {
            wrong.add(ErrorKey.on("debt", "connectivity.error.debt"));
        }
        if (negative(split.waiver()) || negative(split.grant()) || negative(split.loan())) {
            wrong.add(ErrorKey.on("grant", "connectivity.error.negative"));
        } else if (negative(split.balance())) {
            wrong.add(ErrorKey.on("grant", "connectivity.error.more-than-owed"));
        } else if (split.given().equals(Euros.ZERO)) {
            wrong.add(ErrorKey.on("grant", "connectivity.error.nothing-given"));
        }
        if (order.adults().isEmpty() || order.adults().size() > MOST_ADULTS) {
            wrong.add(ErrorKey.on("adults", "connectivity.error.adults", MOST_ADULTS));
        }
        if (!negative(split.loan()) && !repayable(split.loan(), order.months(), least, most)) {
            wrong.add(ErrorKey.on(
                    "months",
                    "connectivity.error.loan",
                    Euros.ofCents(least).amount(),
                    Euros.ofCents(most).amount()));
        }
        return wrong;
    }

    private static boolean repayable(Euros loan, int months, int least, int most) {
        if (loan.equals(Euros.ZERO)) {
            return months == 0;
        }
        return months > 0
                && months <= 36
                && loan.split(months).stream().allMatch(part -> Aids.cents(part) >= least && Aids.cents(part) <= most);
    }

    private static boolean negative(Euros amount) {
        return amount.compareTo(Euros.ZERO) < 0;
    }
}
