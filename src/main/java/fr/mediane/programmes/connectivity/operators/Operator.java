package fr.mediane.programmes.connectivity.operators;

import java.util.UUID;

/**
 * A company that provides people with internet.
 *
 * @param organisation in the register of organisations
 * @param name as people call it
 */
public record Operator(UUID id, UUID organisation, String name) {}
