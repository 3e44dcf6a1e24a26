package fr.mediane.engines.procedures;

import java.util.UUID;

/** What a case says was forgotten: rooms that hold something of it forget that too, in the same transaction. */
public record CaseForgotten(UUID dossier, String procedure) {}
