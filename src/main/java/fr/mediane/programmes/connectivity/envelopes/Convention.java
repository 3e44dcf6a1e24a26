package fr.mediane.programmes.connectivity.envelopes;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a fund and an operator have agreed.
 *
 * @param fund its key
 * @param starts first day
 * @param ends last day, less than ten years later
 * @param words the text of the agreement, 10 to 20,000 characters
 */
public record Convention(UUID id, String fund, UUID operator, LocalDate starts, LocalDate ends, String words) {}
