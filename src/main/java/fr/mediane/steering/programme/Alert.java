package fr.mediane.steering.programme;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A position that needs somebody's attention.
 *
 * @param number of the position, as people say it
 * @param since the day that it is about: vacant since, ends on, asked on, due on, last recorded on, began on
 */
public record Alert(AlertKind kind, UUID position, long number, UUID employer, String departement, LocalDate since) {}
