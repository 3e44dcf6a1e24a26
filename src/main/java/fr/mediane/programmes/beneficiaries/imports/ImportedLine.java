package fr.mediane.programmes.beneficiaries.imports;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of an import, as its page shows it.
 *
 * @param number where it stands in the file
 * @param person the id of the record that it makes, or made
 * @param alike who it is likely to be
 * @param content what it said; gone once the person is recorded
 */
public record ImportedLine(
        long number, Outcome outcome, UUID person, Optional<UUID> alike, Optional<FileLine> content) {}
