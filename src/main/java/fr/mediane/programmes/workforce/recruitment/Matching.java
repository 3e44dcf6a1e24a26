package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.GeoPoint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * How well a wish and a position fit: 40 points for distance (20 at the edge of where the person goes), 30 for being free in
 * time (none three months late), 30 for the share of wanted skills. Nothing else counts, and nothing of who somebody is.
 */
final class Matching {
    /** Free later than that after the wanted day, nobody is proposed. */
    static final int LATEST_DAYS = 90;

    private static final int NEAR = 40;
    private static final int NEAR_AT_THE_EDGE = 20;
    private static final int FREE = 30;
    private static final int ABLE = 30;

    private Matching() {}

    /** What a person looks for. */
    record Wished(GeoPoint home, int radiusKm, LocalDate freeFrom, Set<Skill> skills) {}

    /** What a position needs, and from which day. */
    record Needed(GeoPoint place, LocalDate from, Set<Skill> skills) {}

    static Match match(Wished wished, Needed needed) {
        double metres = wished.home().metresTo(needed.place());
        double reach = wished.radiusKm() * 1_000d;
        boolean within = metres <= reach;
        long days = Math.max(0, ChronoUnit.DAYS.between(needed.from(), wished.freeFrom()));
        var common = EnumSet.noneOf(Skill.class);
        var missing = EnumSet.noneOf(Skill.class);
        needed.skills().forEach(skill -> (wished.skills().contains(skill) ? common : missing).add(skill));
        return new Match(
                metres,
                within,
                within ? near(metres, reach) : 0,
                wished.freeFrom(),
                days,
                (int) Math.max(0, FREE * (LATEST_DAYS - days) / LATEST_DAYS),
                common,
                missing,
                needed.skills().isEmpty()
                        ? ABLE
                        : ABLE * common.size() / needed.skills().size());
    }

    private static int near(double metres, double reach) {
        return reach == 0 ? NEAR : NEAR - (int) Math.round((NEAR - NEAR_AT_THE_EDGE) * metres / reach);
    }
}
