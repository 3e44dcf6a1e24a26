package fr.mediane.platform;

/**
 * Invented people, places and activities to try Médiane with; loaded once at start unless {@code mediane.demonstration}
 * is {@code false}. The same clock gives the same data.
 */
public interface DemonstrationData extends ReferenceData {}
