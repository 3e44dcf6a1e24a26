package fr.mediane.steering.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Hides what is small, and what else must be hidden so that nobody finds it by taking the rest away from a sum. See
 * docs/adr/0010. Knows counts only, not what they count.
 *
 * @param threshold a count from 1 up to this, excluded, is small
 */
public record Hiding(int threshold) {
    public Hiding {
        if (threshold < 1) {
            throw new IllegalArgumentException("mediane.statistics.threshold must be 1 or more: " + threshold);
        }
    }

    public boolean small(long count) {
        return count > 0 && count < threshold;
    }

    public boolean safe(long[] cells) {
        return LongStream.of(cells).noneMatch(this::small);
    }

    /** A part of a whole that is told: neither it nor what it leaves may be small. */
    public Count part(long part, long whole) {
        return small(part) || small(whole - part) ? Count.HIDDEN : Count.of(part);
    }

    /** Of cells whose sum is told: the small ones, with the smallest others until the hidden ones together are not small. */
    public BitSet mask(long[] cells) {
        var mask = new BitSet();
        IntStream.range(0, cells.length).filter(i -> small(cells[i])).forEach(mask::set);
        var others = IntStream.range(0, cells.length)
                .filter(i -> cells[i] >= threshold)
                .boxed()
                .sorted(Comparator.comparing(i -> cells[i]))
                .iterator();
        while (small(mask.stream().mapToLong(i -> cells[i]).sum())) {
            if (!others.hasNext()) {
                mask.set(0, cells.length);
                return mask;
            }
            mask.set(others.next());
        }
        return mask;
    }

    /**
     * Which classes of a whole are not told, so that the whole minus those told gives nothing small away.
     *
     * @param classes the cells of each; together they make up the whole
     * @param mask the cells of the whole that are not told
     * @param separable whether the sum of the masked cells can be reckoned
     * @param start classes that are not told anyway
     */
    public Set<String> hidden(Map<String, long[]> classes, BitSet mask, boolean separable, Set<String> start) {
        var hidden = new HashSet<>(start);
        classes.forEach((name, cells) -> {
            if (!safe(cells)) {
                hidden.add(name);
            }
        });
        var rest = rest(classes, mask, separable, hidden);
        while (!safe(rest)) {
            var small = rest;
            classes.entrySet().stream()
                    .filter(entry -> !hidden.contains(entry.getKey()))
                    .filter(entry -> helps(small, reduced(entry.getValue(), mask, separable)))
                    .min(Comparator.comparing((Map.Entry<String, long[]> entry) ->
                                    LongStream.of(entry.getValue()).sum())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresentOrElse(entry -> hidden.add(entry.getKey()), () -> hidden.addAll(classes.keySet()));
            if (hidden.size() == classes.size()) {
                return hidden;
            }
            rest = rest(classes, mask, separable, hidden);
        }
        return hidden;
    }

    /** What the whole minus the classes told tells. */
    private static long[] rest(Map<String, long[]> classes, BitSet mask, boolean separable, Set<String> hidden) {
        int length =
                classes.values().stream().mapToInt(cells -> cells.length).max().orElse(0);
        var rest = new long[length];
        hidden.stream()
                .map(classes::get)
                .forEach(cells -> IntStream.range(0, cells.length).forEach(i -> rest[i] += cells[i]));
        return reduced(rest, mask, separable);
    }

    /** The cells that can be told of the rest: each that the whole shows, and the masked ones together. */
    private static long[] reduced(long[] vector, BitSet mask, boolean separable) {
        List<Long> cells = new ArrayList<>();
        IntStream.range(0, vector.length).filter(i -> !mask.get(i)).forEach(i -> cells.add(vector[i]));
        if (separable && !mask.isEmpty()) {
            cells.add(mask.stream().mapToLong(i -> vector[i]).sum());
        }
        return cells.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean helps(long[] rest, long[] more) {
        return IntStream.range(0, rest.length).anyMatch(i -> small(rest[i]) && more[i] > 0);
    }
}
