package fr.mediane.programmes.vouchers.closing;

import java.time.LocalDate;
import java.util.UUID;

/** What was given back to a sponsor, in cents at face value. */
public record CreditNote(UUID id, long number, UUID campaign, UUID sponsor, long cents, LocalDate day) {}
