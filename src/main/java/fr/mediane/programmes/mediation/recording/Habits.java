package fr.mediane.programmes.mediation.recording;

import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a counsellor does most, so that the form proposes it first.
 *
 * @param lastPlace where the latest activity was
 * @param venues venues of the last year, the most used first
 * @param minutes the most frequent duration of the last activities
 * @param themes of the last activities, the most frequent first
 * @param equipment of the last activities, the most frequent first
 */
public record Habits(
        Optional<ActivityPlace> lastPlace,
        List<UUID> venues,
        Optional<Integer> minutes,
        List<Theme> themes,
        List<Equipment> equipment) {
    /** Someone who begins. */
    public static final Habits NONE = new Habits(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());
}
