package fr.mediane.programmes.mediation.offline;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of a parcel that breaks no rule.
 *
 * @param now what is recorded now; empty when it has been deleted elsewhere
 */
public record Reception<T>(State state, Optional<T> now) {
    static <T> Reception<T> of(State state, T now) {
        return new Reception<>(state, Optional.of(now));
    }

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
