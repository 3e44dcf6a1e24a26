package fr.mediane.programmes.connectivity.operators;

import java.util.UUID;

/** An operator was told that one of its customers asks for help. */
public record OperatorTold(UUID caseId, UUID operator) {}
