package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Scope;
import java.util.UUID;

/**
 * Counsellors who work together in a territory.
 *
 * @param version counts its changes; to be sent back with an edit
 * @param territory whoever coordinates it, or a larger one around it, looks after the team
 */
public record Team(UUID id, int version, String name, Scope.Territory territory) {
    public static final int LONGEST_NAME = 200;
}
