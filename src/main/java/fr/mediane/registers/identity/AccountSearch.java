package fr.mediane.registers.identity;

import fr.mediane.kernel.Role;
import java.util.List;
import java.util.Optional;

/**
 * Whom someone who gives roles looks for.
 *
 * @param text part of a name, accents and capitals do not matter; empty finds everybody
 * @param page from 1
 */
public record AccountSearch(String text, Optional<Role> role, int page) {
    public static final int PAGE_SIZE = 25;
    private static final int LONGEST = 100;

    public AccountSearch {
        text = text.strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        page = Math.clamp(page, 1, 10_000);
    }

    /**
     * One page of what was found.
     *
     * @param total how many there are in all
     */
    public record Found(List<AccountAccess> accounts, long total) {}
}
