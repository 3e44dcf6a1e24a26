package fr.mediane.engines.surveys.impact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a quarter may be read, by département, kind of help or age: none where only a few answered anything, and of the
 * others so many hidden as well that the whole minus those shown is not a few either. The same idea as the public statistics.
 */
record Veil(int threshold) {
    Veil {
        if (threshold < 1) {
            throw new IllegalArgumentException("mediane.surveys.threshold must be 1 or more: " + threshold);
        }
    }

    /** The classes to hide; all of them, when the whole is a few. */
    <K extends Comparable<K>> Set<K> hidden(Map<K, Tally> classes) {
        var all = new TreeMap<>(classes);
        if (Tally.sum(all.values()).few(threshold)) {
            return Set.copyOf(all.keySet());
        }
        var hidden = new HashSet<K>();
        all.forEach((name, tally) -> {
            if (tally.few(threshold)) {
                hidden.add(name);
            }
        });
        while (hidden.size() < all.size() && rest(all, hidden).few(threshold)) {
            all.entrySet().stream()
                    .filter(entry -> !hidden.contains(entry.getKey()))
                    .filter(entry -> entry.getValue().answered() > 0)
                    .min(Comparator.comparingLong(entry -> entry.getValue().answered()))
                    .ifPresentOrElse(entry -> hidden.add(entry.getKey()), () -> hidden.addAll(all.keySet()));
        }
        return Set.copyOf(hidden);
    }

    /** Whether a whole may be read. */
    boolean shows(Tally whole) {
        return whole.answered() > 0 && !whole.few(threshold);
    }

    private static <K> Tally rest(Map<K, Tally> all, Set<K> hidden) {
        Collection<Tally> rest = List.copyOf(hidden.stream().map(all::get).toList());
        return Tally.sum(rest);
    }
}
