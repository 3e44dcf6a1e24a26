package fr.mediane.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in euros, exact to the cent, negative when owed.
 *
 * @param amount at most two decimals; always kept with two
 */
public record Euros(BigDecimal amount) implements Comparable<Euros> {
    public static final Euros ZERO = new Euros(BigDecimal.ZERO);

    private static final Pattern TYPED = Pattern.compile("[+\\-\u2212]?\\d{1,13}([.,]\\d{1,2})?");

    /** Throws {@link ArithmeticException} rather than lose a fraction of a cent. */
    public Euros {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Euros of(String text) {
        return parse(text).orThrow();
    }

    public static Euros ofCents(long cents) {
        return new Euros(BigDecimal.valueOf(cents, 2));
    }

    /** Reads {@code 1234.5}, {@code 1 234,50} and {@code 1 234,50 €}, up to 13 digits before the decimals. */
    public static Parsed<Euros> parse(@Nullable String text) {
        var bare = Digits.withoutSpaces(text);
        var number = bare.endsWith("€") ? bare.substring(0, bare.length() - 1) : bare;
        if (number.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!TYPED.matcher(number).matches()) {
            return Parsed.invalid("kernel.euros.form");
        }
        return Parsed.valid(new Euros(new BigDecimal(number.replace(',', '.').replace('\u2212', '-'))));
    }

    public Euros plus(Euros other) {
        return new Euros(amount.add(other.amount));
    }

    public Euros minus(Euros other) {
        return new Euros(amount.subtract(other.amount));
    }

    public Euros times(long count) {
        return new Euros(amount.multiply(BigDecimal.valueOf(count)));
    }

    /** As many parts as asked that add up to this amount, no two further apart than a cent, the larger ones first. */
    public List<Euros> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("cannot split into " + parts);
        }
        var division = amount.unscaledValue().divideAndRemainder(BigInteger.valueOf(parts));
        int spare = division[1].intValueExact();
        var result = new ArrayList<Euros>(parts);
        for (int i = 0; i < parts; i++) {
            int extra = larger(i, parts, spare) ? Integer.signum(spare) : 0;
            result.add(new Euros(new BigDecimal(division[0].add(BigInteger.valueOf(extra)), 2)));
        }
        return List.copyOf(result);
    }

    /** Whether the part at this place takes a spare cent: the first ones of a gain, the last ones of a debt. */
    private static boolean larger(int place, int parts, int spare) {
        return spare >= 0 ? place < spare : place >= parts + spare;
    }

    @Override
    public int compareTo(Euros other) {
        return amount.compareTo(other.amount);
    }

    /** Plain digits with two decimals: {@code 1234.50}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
