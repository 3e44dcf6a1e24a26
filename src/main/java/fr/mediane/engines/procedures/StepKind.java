package fr.mediane.engines.procedures;

/** What happens to a case. */
public enum StepKind {
    OPENED,
    FILED,
    CHANGED,
    TAKEN,
    ASSIGNED,
    /** Back to who asks: incomplete, incorrect or out of date. */
    SENT_BACK,
    MESSAGE,
    NOTE,
    DECIDED,
    /** Why it was not decided as the rules proposed. */
    DEPARTED,
    REOPENED,
    /** Put before a committee. */
    COMMITTEE,
    /** The committee puts it off. */
    ADJOURNED,
    /** Somebody outside is asked what they think. */
    OPINION_ASKED,
    /** They said it. */
    OPINION,
    OPINION_DECLINED,
    /** They did not say it in time. */
    OPINION_LATE,
    WITHDRAWN,
    MANDATE_REVOKED,
    /** A deadline comes near. */
    REMINDED,
    /** A deadline passed in silence. */
    SILENCE,
    /** Who answers for the procedure is told that nobody has decided. */
    ESCALATED,
    /** Something that the room owning the procedure has to say. */
    TOLD;

    public String messageKey() {
        return "procedures.step." + name();
    }
}
