package fr.mediane.engines.procedures.hooks;

/** A try, and the rank of the delivery that it was to send. */
public record Tried(long sequence, Attempt attempt) {}
