package fr.mediane.programmes.workforce.grants;

/** Why what is due is not paid now. */
public enum GrantHold {
    NO_ACCOUNT,
    /** Another bank account waits for approval. */
    ACCOUNT_WAITING,
    /** Something that the employer has to show is missing, or not accepted yet. */
    EVIDENCE
}
