package fr.mediane.design;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one is in a long list.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param total how many items in all pages
 */
public record Paging(int page, int pages, long total) {
    /** Stands in {@link #steps()} for the pages left out. */
    public static final int GAP = 0;

    public Paging {
        if (pages < 1 || page < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + " of " + pages + ", " + total + " items");
        }
    }

    public static Paging of(int page, int size, long total) {
        var pages = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.clamp(page, 1, pages), pages, total);
    }

    /** How many items come before this page. */
    public long offset(int size) {
        return (page - 1L) * size;
    }

    /** The page numbers to show: first, last, and those around; {@link #GAP} where some are left out. */
    public List<Integer> steps() {
        var steps = new ArrayList<Integer>();
        for (var number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1 || pages <= 6) {
                steps.add(number);
            } else if (steps.getLast() != GAP) {
                steps.add(GAP);
            }
        }
        return steps;
    }
}
