package fr.mediane.programmes.connectivity.operators;

import java.util.UUID;

/** An operator has answered a notice: whoever decides the case and whoever helps the person have a next step. */
public record OperatorAnswered(UUID notice, UUID caseId, AnswerKind kind) {}
