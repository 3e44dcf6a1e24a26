package fr.mediane.programmes.mediation.offline;

import fr.mediane.programmes.mediation.Activity;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a parcel that breaks no rule.
 *
 * @param activity as it is recorded now; empty when it has been deleted elsewhere
 */
public record Reception(State state, Optional<Activity> activity) {
    /** The outcomes; only the last two leave something to the counsellor. */
    public enum State {
        /** Recorded by this parcel. */
        RECORDED,
        /** This parcel, or a later one, had come before: nothing was done again. */
        ALREADY,
        /** It corrects what an earlier parcel had recorded. */
        CORRECTED,
        /** It was also changed elsewhere: nothing is overwritten, both versions stay. */
        DIFFERS,
        /** It was recorded, then deleted elsewhere, and has been corrected here since. */
        GONE;

        /** As the device reads it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
