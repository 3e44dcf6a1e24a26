package fr.mediane.programmes.connectivity;

import fr.mediane.kernel.Scope;
import java.util.Optional;

/**
 * Who decides on aid at a place.
 *
 * @param key {@code departement-33} where it is simply the département's
 * @param scope whose instructors decide
 * @param name as it calls itself; for a département without an entry of its own, empty
 * @param departement the name of the commune's département
 * @param departementCode its code
 * @param rules the key of the decision table of its rules; empty when they are not known here
 */
public record Fund(
        String key,
        Scope.Territory scope,
        Optional<String> name,
        String departement,
        String departementCode,
        Optional<String> rules) {}
