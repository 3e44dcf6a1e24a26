package fr.mediane.programmes.vouchers.lists;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a list, as its distributor sees it.
 *
 * @param number where it stands in the file
 * @param reasons message keys of why it is refused
 * @param repeats the line that says the same person
 * @param serial on paper, once handed out: the number of the voucher to give
 */
public record Line(
        UUID id, int number, State state, List<String> reasons, Optional<Integer> repeats, Optional<String> serial) {
    public enum State {
        READY,
        REFUSED,
        HANDED
    }

    public Line {
        reasons = List.copyOf(reasons);
    }
}
