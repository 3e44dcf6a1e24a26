package fr.mediane.steering.targets;

/**
 * What was found on a day.
 *
 * @param citation who says so, for one that was entered; empty for one measured here
 */
public record Value(Figure figure, Origin origin, String citation) {
    /** Where a value comes from. */
    public enum Origin {
        /** Entered by someone, with a citation. */
        ENTERED,
        /** Measured here, from what counsellors record. */
        MEASURED,
        /** Worked out here from a survey's answers. */
        SURVEY;

        public String messageKey() {
            return "targets.origin." + name();
        }
    }
}
