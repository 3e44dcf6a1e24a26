package fr.mediane.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole, from 0 to 100.
 *
 * @param points per cent, up to six decimals kept; 12.5 is an eighth
 */
public record Percentage(BigDecimal points) implements Comparable<Percentage> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern TYPED = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

    public Percentage {
        if (points.signum() < 0 || points.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("not between 0 and 100: " + points);
        }
        points = points.setScale(6, RoundingMode.UNNECESSARY).stripTrailingZeros();
    }

    public static Percentage of(String text) {
        return parse(text).orThrow();
    }

    /** Reads {@code 12.5}, {@code 12,5} and {@code 12,5 %}. */
    public static Parsed<Percentage> parse(@Nullable String text) {
        var bare = Digits.withoutSpaces(text);
        var number = bare.endsWith("%") ? bare.substring(0, bare.length() - 1) : bare;
        if (number.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        if (!TYPED.matcher(number).matches()) {
            return Parsed.invalid("kernel.percentage.form");
        }
        var points = new BigDecimal(number.replace(',', '.'));
        return points.compareTo(HUNDRED) <= 0
                ? Parsed.valid(new Percentage(points))
                : Parsed.invalid("kernel.percentage.form");
    }

    /**
     * The whole per cent that each count is of their total, by largest remainder, so that they add up to 100; the larger
     * count, then the earlier one, wins a tie. All zero when there is nothing to share.
     */
    public static List<Percentage> shares(List<Long> counts) {
        return shares(counts, 0);
    }

    /** The same with this many decimals (0 to 6). */
    public static List<Percentage> shares(List<Long> counts, int decimals) {
        if (counts.stream().anyMatch(count -> count < 0) || decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("shares need counts from 0 and 0 to 6 decimals");
        }
        var units = BigDecimal.TEN.pow(decimals + 2);
        var total = counts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            return counts.stream().map(count -> new Percentage(BigDecimal.ZERO)).toList();
        }
        var divisions = counts.stream()
                .map(count -> BigDecimal.valueOf(count).multiply(units).divideAndRemainder(total))
                .toList();
        return largestRemainder(counts, divisions, units.longValueExact()).stream()
                .map(part -> new Percentage(BigDecimal.valueOf(part, decimals)))
                .toList();
    }

    private static List<Long> largestRemainder(List<Long> counts, List<BigDecimal[]> divisions, long units) {
        var parts = new ArrayList<>(
                divisions.stream().map(division -> division[0].longValueExact()).toList());
        long spare = units - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> divisions.get(i)[1])
                        .thenComparing(counts::get)
                        .reversed())
                .limit(spare)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts;
    }

    /** This part of an amount, rounded to the nearest cent, half a cent away from zero. */
    public Euros of(Euros whole) {
        return new Euros(whole.amount().multiply(points).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Percentage other) {
        return points.compareTo(other.points);
    }

    /** Plain digits without trailing zeros nor sign: {@code 12.5}. */
    @Override
    public String toString() {
        return points.toPlainString();
    }
}
