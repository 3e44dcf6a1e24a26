package fr.mediane.programmes.coordination.partners;

import java.util.List;
import java.util.Optional;

/**
 * Which partners someone looks for.
 *
 * @param text part of a name; accents, capitals and small slips do not matter; empty finds everything
 * @param page from 1
 */
public record PartnerSearch(String text, Optional<PartnerKind> kind, int page) {
    public static final int PAGE_SIZE = 25;
    private static final int LONGEST = 200;

    public PartnerSearch {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        page = Math.clamp(page, 1, 10_000);
    }

    /**
     * One page of what was found.
     *
     * @param total how many there are in all
     */
    public record Found(List<Partner> partners, long total) {
        public Found {
            partners = List.copyOf(partners);
        }
    }
}
