package fr.mediane.programmes.connectivity.operators;

import java.util.UUID;

/** Nobody at the operator acknowledged a notice in time; told once. */
public record NoticeEscalated(UUID notice, UUID caseId) {}
