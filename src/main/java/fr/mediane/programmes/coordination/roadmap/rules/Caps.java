package fr.mediane.programmes.coordination.roadmap.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who may pay how much of an action, in hundredths of a per cent (0 to 10,000) of its eligible cost. The least part of the
 * leader follows CGCT, article L. 1111-10, III, which knows one of 20 % of the public money in an investment of a local
 * authority; we ask for it of the whole cost and of every action, so it is a setting to be confirmed.
 *
 * @param until the first day of the next version; empty for the last one
 * @param state at most from the State
 * @param publicMoney at most from all public bodies together, the leader not counted
 * @param own at least from the leader
 * @param engineering at most for studies and steering
 * @param source where the figures come from
 */
public record Caps(
        LocalDate from,
        Optional<LocalDate> until,
        int state,
        int publicMoney,
        int own,
        int engineering,
        String source) {
    public static final int WHOLE = 10_000;

    boolean isValid(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    Caps endingOn(LocalDate end) {
        return new Caps(from, Optional.of(end), state, publicMoney, own, engineering, source);
    }

    /** The most that a share allows, in cents, rounded down. */
    static long most(long cents, int share) {
        return cents * share / WHOLE;
    }

    /** The least that a share asks for, in cents, rounded up. */
    static long least(long cents, int share) {
        return cents - most(cents, WHOLE - share);
    }
}
