package fr.mediane.engines.procedures;

import java.time.Instant;
import java.util.UUID;

/**
 * A case has gone from one state to another. Told within the transaction in which it does: what a listener writes stays or
 * goes with it.
 *
 * @param procedure key of the procedure
 */
public record CaseMoved(UUID dossier, String procedure, CaseState from, CaseState to, Instant at) {}
