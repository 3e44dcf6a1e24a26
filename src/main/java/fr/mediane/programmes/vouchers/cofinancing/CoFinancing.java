package fr.mediane.programmes.vouchers.cofinancing;

import fr.mediane.kernel.Euros;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The State's part in a territory's vouchers, by the rule of the « pass numérique ».
 *
 * @param budget what the territory pays itself
 * @param organisedLocally whether it organises the vouchers itself, with its own partners
 * @param hub whether a territorial hub is with it
 * @param othersAssociated whether other public bodies of the territory are with it
 * @param europeanFunds whether European funds pay a part
 */
public record CoFinancing(
        Euros budget,
        Territory territory,
        boolean organisedLocally,
        boolean hub,
        boolean othersAssociated,
        boolean europeanFunds) {
    /** The State pays no more than this. */
    public static final Euros MOST = Euros.of("1200000");

    private static final BigDecimal BASE = new BigDecimal("0.20");
    /** The operator's costs take the rest. */
    private static final BigDecimal FOR_VOUCHERS = new BigDecimal("0.9");

    private static final BigDecimal VALUE_OF_A_VOUCHER = BigDecimal.TEN;

    /** The State's share of the whole, 0.20 to 0.65. */
    public BigDecimal rate() {
        return BASE.add(organisedLocally ? new BigDecimal("0.15") : BigDecimal.ZERO)
                .add(territory.bonus())
                .add(hub ? new BigDecimal("0.05") : BigDecimal.ZERO)
                .add(othersAssociated ? new BigDecimal("0.10") : BigDecimal.ZERO)
                .add(europeanFunds ? new BigDecimal("0.10") : BigDecimal.ZERO);
    }

    /** What the State pays: budget ÷ (1 − rate) × rate, to the cent below. */
    public Euros amount() {
        var amount = budget.amount()
                .multiply(rate())
                .divide(BigDecimal.ONE.subtract(rate()), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.DOWN);
        var asked = new Euros(amount);
        return asked.compareTo(MOST) > 0 ? MOST : asked;
    }

    public boolean capped() {
        return amount().equals(MOST);
    }

    public Euros total() {
        return budget.plus(amount());
    }

    /** How many vouchers of 10 € the whole pays for. */
    public long vouchers() {
        return total().amount()
                .multiply(FOR_VOUCHERS)
                .divide(VALUE_OF_A_VOUCHER, 0, RoundingMode.DOWN)
                .longValueExact();
    }
}
