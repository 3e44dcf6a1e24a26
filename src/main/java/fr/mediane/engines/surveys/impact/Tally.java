package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.Measure;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a group of invitations and answers counts.
 *
 * @param invited how many were asked
 * @param answered how many of them answered
 * @param said by measure, how many answered it, and how many yes
 */
public record Tally(long invited, long answered, Map<Measure, Yes> said, Pairs confidence) {
    public static final Tally NONE = new Tally(0, 0, Map.of(), Pairs.NONE);

    /** Of n who answered. */
    public record Yes(long n, long yes) {
        static final Yes NONE = new Yes(0, 0);

        Yes plus(Yes other) {
            return new Yes(n + other.n, yes + other.yes);
        }
    }

    public Tally {
        said = Map.copyOf(said);
    }

    static Tally sum(Collection<Tally> all) {
        return all.stream().reduce(NONE, Tally::plus);
    }

    Tally plus(Tally other) {
        var both = new EnumMap<Measure, Yes>(Measure.class);
        for (var measure : Measure.values()) {
            both.put(measure, of(measure).plus(other.of(measure)));
        }
        return new Tally(invited + other.invited, answered + other.answered, both, confidence.plus(other.confidence));
    }

    public Yes of(Measure measure) {
        return said.getOrDefault(measure, Yes.NONE);
    }

    /** How many of those asked answered; empty when nobody was asked. */
    public Optional<Share> rate() {
        return invited == 0 ? Optional.empty() : Optional.of(Share.of(invited, Math.min(answered, invited)));
    }

    /** The share of a measure; empty when fewer than the threshold answered it. */
    public Optional<Share> share(Measure measure, int threshold) {
        var counted = of(measure);
        return counted.n() < Math.max(1, threshold)
                ? Optional.empty()
                : Optional.of(Share.of(counted.n(), counted.yes()));
    }

    /** Before and after; empty when fewer than the threshold said both. */
    public Optional<Pairs> change(int threshold) {
        return confidence.n() < Math.max(1, threshold) ? Optional.empty() : Optional.of(confidence);
    }

    /** Whether anything that it counts is of a few people only: none is, or many are. */
    boolean few(int threshold) {
        return few(answered, threshold)
                || few(confidence.n(), threshold)
                || said.values().stream().anyMatch(yes -> few(yes.n(), threshold));
    }

    private static boolean few(long count, int threshold) {
        return count > 0 && count < threshold;
    }
}
