package fr.mediane.programmes.connectivity.sources;

import fr.mediane.kernel.Euros;
import java.time.YearMonth;

/** What a source answers about somebody's household. */
public sealed interface Given {
    /**
     * What is known.
     *
     * @param adults 1 or 2
     * @param children dependent, 0 or more
     * @param monthly resources of the whole household in a month, 0 € or more
     * @param month of which the resources are
     */
    record Household(int adults, int children, Euros monthly, YearMonth month) implements Given {}

    /** The source does not know this person: they say it themselves. */
    record Nothing() implements Given {}

    /** The source cannot be reached now: they say it themselves, or come back later. */
    record Unavailable() implements Given {}
}
