package fr.mediane.programmes.workforce.grants.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file of the bank that was read.
 *
 * @param day of a statement; none of a report
 * @param lines how many answers or bookings it has
 * @param open how many of them nobody has explained yet
 */
public record GrantBankFile(String messageId, Optional<LocalDate> day, Instant readAt, long lines, long open) {}
