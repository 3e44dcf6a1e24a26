package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.rules.Outcome;

/** What the rules propose: the outcome of a table, read as a decision. */
public record Proposal(CaseState state, Outcome outcome) {}
