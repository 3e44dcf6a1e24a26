package fr.mediane.programmes.competence.adaptive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The four levels of DigComp 3.0, as bounds on the scale of ability; each has two steps. A bound lies where the questions
 * of the level above begin: who stands on it answers "yes, alone" to half of those that difficult.
 */
public enum Level {
    BASIC(Double.NEGATIVE_INFINITY, -1.4),
    INTERMEDIATE(-1.4, 0),
    ADVANCED(0, 1.4),
    HIGHLY_ADVANCED(1.4, Double.POSITIVE_INFINITY);

    /** Half the width of the two levels in the middle. */
    private static final double STEP = 0.7;

    private final double from;
    private final double to;

    Level(double from, double to) {
        this.from = from;
        this.to = to;
    }

    public static Level of(double ability) {
        return Arrays.stream(values())
                .filter(level -> level.holds(ability))
                .findFirst()
                .orElseThrow();
    }

    /** 1 to 8. */
    public static int step(double ability) {
        return Math.clamp((long) Math.floor(ability / STEP) + 5, 1, 8);
    }

    /** Its number, 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** As the file of items writes it: {@code highly-advanced}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "competence.level." + code();
    }

    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /** Whether an ability, or the difficulty of an item, belongs to this level; the lower bound does. */
    public boolean holds(double ability) {
        return ability >= from && ability < to;
    }
}
