package fr.mediane.programmes.workforce.applications;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.AwardDesk;
import java.util.Map;

/**
 * What is awarded, as it is typed.
 *
 * @param positions 1 to 500
 * @param priorityArea whether the grant is that of a priority urban or rural area
 */
public record TypedAward(int positions, boolean priorityArea) {
    /** Nothing: for a refusal. */
    public static final TypedAward NONE = new TypedAward(0, false);

    /** Reads {@code postes} (a number) and {@code zone} ({@code oui} for a priority area). */
    public static Decision<TypedAward> read(Map<String, String> details) {
        var count = details.getOrDefault("postes", "").strip();
        int positions = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
        return positions < 1 || positions > AwardDesk.MOST
                ? Decision.refused(ErrorKey.on("postes", "workforce.error.positions", AwardDesk.MOST))
                : Decision.accepted(new TypedAward(
                        positions, details.getOrDefault("zone", "").equals("oui")));
    }
}
