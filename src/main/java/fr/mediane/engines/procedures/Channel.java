package fr.mediane.engines.procedures;

/** How a case came. */
public enum Channel {
    /** Written by the person it is for. */
    ONLINE,
    /** Written by somebody who helps, under a mandate. */
    HELPED,
    /** Received on paper, typed in at a counter under a mandate; answered by post. */
    PAPER;

    public String messageKey() {
        return "procedures.channel." + name();
    }
}
