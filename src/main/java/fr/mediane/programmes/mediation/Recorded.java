package fr.mediane.programmes.mediation;

/**
 * What recording an activity came to.
 *
 * @param activity as it is recorded, by this request or by an earlier one of the same id
 * @param again whether it had been recorded before: then this request changed nothing
 */
public record Recorded(Activity activity, boolean again) {}
