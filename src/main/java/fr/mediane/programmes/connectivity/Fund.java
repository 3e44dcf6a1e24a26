package fr.mediane.programmes.connectivity;

import java.util.Optional;

/**
 * Who decides on aid at a place.
 *
 * @param name as it calls itself; for a département without an entry of its own, empty
 * @param departement the name of the commune's département
 * @param rules the key of the decision table of its rules; empty when they are not known here
 */
public record Fund(Optional<String> name, String departement, Optional<String> rules) {}
