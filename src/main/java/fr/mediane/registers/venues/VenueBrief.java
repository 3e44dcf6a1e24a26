package fr.mediane.registers.venues;

import java.util.Optional;
import java.util.UUID;

/**
 * What to call a venue in another room's list, whatever its state: an activity keeps the venue it took place in.
 *
 * @param id the id asked for, even when the venue has been merged into another since
 * @param name of the venue that stands for it now
 * @param commune its commune, as the sheet says it
 * @param communeCode the commune as it is today, when one could be told
 * @param open whether the public finds it, so that it may be chosen anew
 */
public record VenueBrief(
        UUID id, String name, String commune, String postCode, Optional<String> communeCode, boolean open) {}
