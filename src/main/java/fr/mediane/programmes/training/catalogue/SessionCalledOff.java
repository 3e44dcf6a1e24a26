package fr.mediane.programmes.training.catalogue;

import java.util.UUID;

/** A session will not take place. */
public record SessionCalledOff(UUID session) {}
