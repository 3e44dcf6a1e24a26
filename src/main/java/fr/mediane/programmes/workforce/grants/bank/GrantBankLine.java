package fr.mediane.programmes.workforce.grants.bank;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the bank said, and nobody has explained yet.
 *
 * @param cents money that came in is positive; none in a report
 * @param reference the payment's, or the bank's own; may be empty
 * @param words of whoever paid, or the code of the bank's answer
 * @param run that the payment is part of, when it is one of ours
 */
public record GrantBankLine(
        UUID id,
        LocalDate day,
        Optional<Long> cents,
        String reference,
        String words,
        GrantBankOutcome outcome,
        Optional<UUID> run) {}
