package fr.mediane.programmes.workforce.recruitment;

import java.time.LocalDate;
import java.util.Set;

/**
 * How well somebody and a position fit, with what it is made of.
 *
 * @param metres between the middles of the two communes
 * @param within whether that is as far as the person goes
 * @param near 0 to 40 points
 * @param days after the wanted day until the person is free; 0 when in time
 * @param free 0 to 30 points
 * @param common wanted skills that the person has
 * @param missing wanted skills that the person does not have
 * @param able 0 to 30 points
 */
public record Match(
        double metres,
        boolean within,
        int near,
        LocalDate freeFrom,
        long days,
        int free,
        Set<Skill> common,
        Set<Skill> missing,
        int able) {
    public Match {
        common = Set.copyOf(common);
        missing = Set.copyOf(missing);
    }

    /** 0 to 100. */
    public int score() {
        return near + free + able;
    }

    /** Whether an employer is shown it by itself: not too far, and not free too late. */
    public boolean proposed() {
        return within && days <= Matching.LATEST_DAYS;
    }
}
