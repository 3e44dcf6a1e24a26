package fr.mediane.platform;

/** Facts a room needs before it can work, such as the official geographic code; loaded once per version at start. */
public interface ReferenceData {
    /** Short and unique, for the log and for remembering that it is loaded. */
    String name();

    /** Smaller loads first: territory 10, organisations 20, identity 30, venues 40, mediation 50. */
    int order();

    /** Changes when the data does: a new version is loaded over the old one. */
    String version();

    /** Loads everything, in the caller's transaction. */
    void load(Progress progress);
}
