package fr.mediane.programmes.connectivity.operators;

import java.util.List;

/** What an operator can answer to a notice. */
public enum AnswerKind {
    ACKNOWLEDGED,
    /** The line is kept at full speed. */
    MAINTAINED,
    /** The line is kept, slower; e-mail and online public services work (L. 115-3). */
    REDUCED,
    NOT_CUSTOMER,
    ALREADY_CUT,
    /** The debt was sold to a collector. */
    SOLD,
    /** How much is owed, since when, and whether a court has it. */
    DEBT,
    WAIVED_WHOLE,
    WAIVED_PART,
    WAIVER_REFUSED,
    /** Instalments for what is left to pay. */
    PLAN;

    /** Those of which the latest says how the line stands. */
    public static final List<AnswerKind> OF_THE_LINE = List.of(MAINTAINED, REDUCED, NOT_CUSTOMER, ALREADY_CUT, SOLD);

    public boolean ofTheLine() {
        return OF_THE_LINE.contains(this);
    }

    /** The key of the text that says what it means, in a few words. */
    public String label() {
        return "connectivity.answer." + name();
    }

    /** The key of the text that tells whoever decides the case what to do next. */
    public String nextForInstructor() {
        return "connectivity.next.instructor." + name();
    }

    /** The key of the text that tells whoever helps the person what to do next. */
    public String nextForCounsellor() {
        return "connectivity.next.counsellor." + name();
    }
}
