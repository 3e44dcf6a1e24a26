package fr.mediane.registers.identity.web;

import java.time.Instant;

/** A single-use link, shown once. */
public record FreshLink(String address, Instant expires) {}
