package fr.mediane.engines.agenda;

/**
 * What enrolling came to.
 *
 * @param again whether it had been done before under the same id: then this request changed nothing
 */
public record Enrolled(Booking booking, boolean again) {}
