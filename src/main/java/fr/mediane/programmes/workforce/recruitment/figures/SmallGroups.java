package fr.mediane.programmes.workforce.recruitment.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be shown of counts that add up to a known total. */
final class SmallGroups {
    /** Fewer people than this are not told of. */
    static final long LEAST = 5;

    private SmallGroups() {}

    /**
     * The counts that may be shown. Groups of one to four are hidden; so that the total does not give them away, the next
     * smallest that is not empty is hidden with them. Of fewer than five in all nothing is shown.
     */
    static List<Optional<Long>> shown(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        var hidden = new ArrayList<Integer>();
        for (int i = 0; i < counts.size(); i++) {
            if (small(total) || small(counts.get(i))) {
                hidden.add(i);
            }
        }
        if (!hidden.isEmpty()) {
            next(counts).ifPresent(hidden::add);
        }
        var shown = new ArrayList<Optional<Long>>();
        for (int i = 0; i < counts.size(); i++) {
            shown.add(hidden.contains(i) ? Optional.empty() : Optional.of(counts.get(i)));
        }
        return shown;
    }

    private static Optional<Integer> next(List<Long> counts) {
        Optional<Integer> least = Optional.empty();
        for (int i = 0; i < counts.size(); i++) {
            long count = counts.get(i);
            if (count >= LEAST && least.filter(one -> counts.get(one) <= count).isEmpty()) {
                least = Optional.of(i);
            }
        }
        return least;
    }

    private static boolean small(long count) {
        return count > 0 && count < LEAST;
    }
}
