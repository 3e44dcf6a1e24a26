package fr.mediane.programmes.mediation.logbook;

/**
 * What a list amounts to.
 *
 * @param supports people and activity: someone helped twice counts twice
 * @param minutes of all activities together
 */
public record LogbookTotals(long activities, long supports, long minutes) {}
