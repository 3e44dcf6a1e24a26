package fr.mediane.programmes.workforce.recruitment;

import java.util.EnumSet;
import java.util.Set;

/** Where somebody stands with a position; the database allows the same moves and no other. */
public enum CandidacyState {
    /** The person would like it. */
    INTERESTED,
    /** The employer would like to talk to a person whose name it does not know yet. */
    INVITED,
    /** Both would like to talk. */
    ACCEPTED,
    MET,
    OFFERED,
    HIRED,
    /** The person does not want it, or works elsewhere by now. */
    DECLINED,
    /** The employer goes on without. */
    NOT_RETAINED;

    /** What the employer may do next; hiring is done by the contract. */
    public Set<CandidacyState> byEmployer() {
        return switch (this) {
            case INTERESTED -> EnumSet.of(ACCEPTED, NOT_RETAINED);
            case INVITED -> EnumSet.of(NOT_RETAINED);
            case ACCEPTED -> EnumSet.of(MET, NOT_RETAINED);
            case MET -> EnumSet.of(OFFERED, NOT_RETAINED);
            case OFFERED -> EnumSet.of(NOT_RETAINED);
            case HIRED, DECLINED, NOT_RETAINED -> EnumSet.noneOf(CandidacyState.class);
        };
    }

    /** What the person may do next. */
    public Set<CandidacyState> byCandidate() {
        return switch (this) {
            case INVITED -> EnumSet.of(ACCEPTED, DECLINED);
            case INTERESTED, ACCEPTED, MET, OFFERED -> EnumSet.of(DECLINED);
            case HIRED, DECLINED, NOT_RETAINED -> EnumSet.noneOf(CandidacyState.class);
        };
    }

    public boolean open() {
        return !byCandidate().isEmpty();
    }

    /** Whether the employer knows who it is: from the person's own interest or yes, until it is over. */
    public boolean named() {
        return open() && this != INVITED;
    }

    /** Key of its name on the screen. */
    public String messageKey() {
        return "recruitment.state." + name();
    }
}
