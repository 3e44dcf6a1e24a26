package fr.mediane.kernel;

/** A role and how far it reaches. */
public record Grant(Role role, Scope scope) {}
