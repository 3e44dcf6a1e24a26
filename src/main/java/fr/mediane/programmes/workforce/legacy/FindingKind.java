package fr.mediane.programmes.workforce.legacy;

/** What can contradict itself in the files of an older tool, and what is decided then. */
public enum FindingKind {
    /** A cell that has to be there is empty, or says nothing known. */
    UNREADABLE(Decided.LEFT_OUT),
    /** The same identifier stands in the file twice. */
    TWICE(Decided.LEFT_OUT),
    /** What it belongs to is in no file, or was left out. */
    BELONGS_NOWHERE(Decided.LEFT_OUT),
    /** Two structures with one number in one département. */
    SAME_STRUCTURE(Decided.CHANGED),
    /** The employer has a convention in Médiane already. */
    STANDS_HERE(Decided.LEFT_OUT),
    CONVENTION_DAYS(Decided.CHANGED),
    /** Somebody was hired under a convention that is not signed, declined or ended. */
    CONVENTION_STATE(Decided.CHANGED),
    /** Positions stand under a convention that was declined or has ended, and nobody holds them. */
    CONVENTION_OVER(Decided.CHANGED),
    GIVEN_BACK_WITHOUT_DAY(Decided.CHANGED),
    GIVEN_BACK_STATE(Decided.CHANGED),
    GIVEN_BACK_BEFORE_AWARD(Decided.CHANGED),
    TRANSFER_ELSEWHERE(Decided.CHANGED),
    SAID_OCCUPIED(Decided.CHANGED),
    SAID_VACANT(Decided.CHANGED),
    CONTRACT_DAYS(Decided.LEFT_OUT),
    ENDED_AFTER_END(Decided.CHANGED),
    CONTRACT_AFTER_GIVE_BACK(Decided.LEFT_OUT),
    CONTRACT_OVER_GIVE_BACK(Decided.CHANGED),
    CONTRACT_BEFORE_AWARD(Decided.CHANGED),
    TWO_OCCUPANTS(Decided.CHANGED),
    TWO_ON_ONE_DAY(Decided.LEFT_OUT),
    TWO_POSITIONS(Decided.CHANGED),
    TWO_POSITIONS_ON_ONE_DAY(Decided.LEFT_OUT),
    NO_END(Decided.LEFT_OUT),
    PERMANENT_WITH_END(Decided.CHANGED),
    NO_REASON(Decided.CHANGED),
    NO_WAGE(Decided.CHANGED),
    OTHER_NAME(Decided.CHANGED),
    FUNDING_DAYS(Decided.CHANGED),
    NO_RATE(Decided.CHANGED),
    /** A funding begins while another one of the position runs. */
    TWO_FUNDINGS(Decided.CLAIMED),
    NO_INSTALMENT(Decided.CLAIMED),
    PAID_TWICE(Decided.CLAIMED),
    OVER_THE_CAP(Decided.CLAIMED),
    /** Two funds paid for the same months. */
    TWO_FUNDS(Decided.CLAIMED),
    PAID_AHEAD(Decided.LEFT_OUT),
    /** More positions stand than the envelope has. */
    ENVELOPE(Decided.CHANGED),
    /** The same decision of a jury, or a Pix certificate with the same code. */
    RESULT_TWICE(Decided.LEFT_OUT);

    /** What becomes of the line. */
    public enum Decided {
        LEFT_OUT,
        CHANGED,
        /** Noted as money that the employer has to give back. */
        CLAIMED;

        /** Key of its name on the screen. */
        public String messageKey() {
            return "workforce.legacy.decided." + name();
        }
    }

    private final Decided decided;

    FindingKind(Decided decided) {
        this.decided = decided;
    }

    public Decided decided() {
        return decided;
    }

    /** Key of what contradicts itself, for the screen. */
    public String messageKey() {
        return "workforce.legacy.finding." + name();
    }

    /** Key of what was decided. */
    public String decisionKey() {
        return "workforce.legacy.decision." + name();
    }
}
