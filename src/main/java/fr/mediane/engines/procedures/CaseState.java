package fr.mediane.engines.procedures;

import fr.mediane.kernel.Coded;
import java.util.Set;

/** Where a case stands. Which state may follow which is kept by the database too. */
public enum CaseState implements Coded {
    /** Nobody but who writes it sees it. */
    DRAFT("brouillon"),
    /** Filed, and still to be mended or completed by who asks. */
    UNDER_CONSTRUCTION("en_construction"),
    /** Somebody examines it; what was answered no longer changes. */
    UNDER_INSTRUCTION("en_instruction"),
    ACCEPTED("accepte"),
    REFUSED("refuse"),
    /** Withdrawn, or nothing to decide any more. */
    CLOSED("sans_suite");

    public static final Set<CaseState> OPEN = Set.of(UNDER_CONSTRUCTION, UNDER_INSTRUCTION);
    public static final Set<CaseState> FINAL = Set.of(ACCEPTED, REFUSED, CLOSED);

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "procedures.state." + code;
    }

    /** Whether who asks may still change the answers. */
    public boolean changeable() {
        return this == DRAFT || this == UNDER_CONSTRUCTION;
    }

    public boolean decided() {
        return FINAL.contains(this);
    }

    /** Whether a case may go from here to there. */
    public boolean leadsTo(CaseState next) {
        return switch (this) {
            case DRAFT -> next == UNDER_CONSTRUCTION;
            case UNDER_CONSTRUCTION -> next == UNDER_INSTRUCTION || next == CLOSED;
            case UNDER_INSTRUCTION -> next == UNDER_CONSTRUCTION || FINAL.contains(next);
            case ACCEPTED, REFUSED, CLOSED -> next == UNDER_INSTRUCTION;
        };
    }

    /** @throws java.util.NoSuchElementException when there is no such state */
    public static CaseState of(String code) {
        return Coded.of(CaseState.class, code).orElseThrow();
    }
}
