package fr.mediane.programmes.workforce.grants.rules;

import java.time.LocalDate;

/**
 * Above 23,000 € a year, a public grant to a private body needs a convention (law 2000-321 of 12 April 2000, article 10;
 * decree 2001-495), and its data are published within three months of it.
 */
public final class SubsidyConvention {
    /** In cents, a year; at this amount none is needed yet. */
    public static final long THRESHOLD = 2_300_000;

    private static final int MONTHS_TO_PUBLISH = 3;

    private SubsidyConvention() {}

    /** @param yearly all that the body is granted for a year, in cents */
    public static boolean isNeeded(Audience audience, long yearly) {
        return audience == Audience.PRIVATE && yearly > THRESHOLD;
    }

    /** The last day on which the data of a grant may be published. */
    public static LocalDate publishedBy(LocalDate signed) {
        return signed.plusMonths(MONTHS_TO_PUBLISH);
    }
}
