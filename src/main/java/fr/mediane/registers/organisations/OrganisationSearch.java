package fr.mediane.registers.organisations;

import java.util.List;
import java.util.Optional;

/**
 * What an administrator looks for.
 *
 * @param text a name, roughly, or the beginning of a SIRET; empty finds everything
 * @param departement code of a département ({@code 26}, {@code 2A}, {@code 974}), or empty
 * @param page from 1
 */
public record OrganisationSearch(String text, Optional<OrganisationKind> kind, String departement, int page) {
    public static final int PAGE_SIZE = 25;
    private static final int LONGEST = 200;

    public OrganisationSearch {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        departement = departement.matches("\\d{2,3}|2[AB]") ? departement : "";
        page = Math.clamp(page, 1, 10_000);
    }

    /**
     * One page of what was found.
     *
     * @param total how many there are in all
     */
    public record Found(List<Organisation> organisations, long total) {
        public Found {
            organisations = List.copyOf(organisations);
        }
    }
}
