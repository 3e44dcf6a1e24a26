package fr.mediane.engines.procedures.instructing;

import java.util.OptionalDouble;

/**
 * How long answers take.
 *
 * @param procedure its key
 * @param filed within a year
 * @param decided of these
 * @param median days from filing to the decision; empty when nothing is decided
 * @param nine days within which nine decisions out of ten came
 * @param late decided after the day on which they were due, or not decided and due before today
 */
public record Delays(
        String procedure, long filed, long decided, OptionalDouble median, OptionalDouble nine, long late) {}
