package fr.mediane.programmes.beneficiaries;

import java.util.List;

/**
 * Whom to look for among the people one supports.
 *
 * @param text part of a name, a whole phone number or e-mail address; empty for everybody
 * @param page from 1
 */
public record PersonSearch(String text, int page) {
    public static final int PAGE_SIZE = 25;

    public PersonSearch {
        text = text.length() > 200 ? text.substring(0, 200).strip() : text.strip();
        page = Math.clamp(page, 1, 10_000);
    }

    /** @param total how many there are in all pages */
    public record Found(List<PersonBrief> people, long total) {
        public Found {
            people = List.copyOf(people);
        }
    }
}
