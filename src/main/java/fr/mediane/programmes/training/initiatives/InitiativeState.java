package fr.mediane.programmes.training.initiatives;

/** Where an initiative stands. */
public enum InitiativeState {
    /** Waits for the administration. */
    PROPOSED,
    PUBLISHED,
    REFUSED,
    /** By its organisation, before or after it was published. */
    WITHDRAWN;

    public String messageKey() {
        return "training.initiative.state." + name();
    }
}
