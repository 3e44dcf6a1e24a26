package fr.mediane.registers.venues.hours;

/** What the opening hours say about one moment. The order is the precedence when two days' hours overlap. */
public enum State {
    CLOSED,
    /** The hours do not settle it: on appointment, open end, school holidays, text nobody can evaluate. */
    UNKNOWN,
    OPEN
}
