package fr.mediane.programmes.training.certification;

import java.util.UUID;

/** What juries decided about somebody has changed. Told within the transaction that changed it. */
public record ResultRecorded(UUID account) {}
