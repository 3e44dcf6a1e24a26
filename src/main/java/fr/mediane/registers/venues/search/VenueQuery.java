package fr.mediane.registers.venues.search;

/**
 * A search for venues.
 *
 * @param page from 1
 * @param size venues on a page, 1 to 200
 */
public record VenueQuery(SearchArea area, VenueFilters filters, int page, int size) {
    /** What fits on a page for people. */
    public static final int PAGE = 20;

    public static final int MOST = 200;

    public VenueQuery {
        if (page < 1 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
    }

    /** The first page for people. */
    public static VenueQuery of(SearchArea area, VenueFilters filters) {
        return new VenueQuery(area, filters, 1, PAGE);
    }

    int offset() {
        return (int) Math.min(Integer.MAX_VALUE / 2, (page - 1L) * size);
    }

    VenueQuery within(SearchArea other) {
        return new VenueQuery(other, filters, page, size);
    }
}
