package fr.mediane.engines.surveys;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The help that somebody is asked about.
 *
 * @param counsellor the account of who gave it
 * @param departement where, by its official code
 */
public record Occasion(UUID counsellor, Optional<String> departement, Audience audience, LocalDate day) {}
