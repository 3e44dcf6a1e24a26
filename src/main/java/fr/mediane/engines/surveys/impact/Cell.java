package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Moment;
import java.time.LocalDate;

/**
 * The smallest group that is counted.
 *
 * @param month its first day
 * @param departement its code; empty when the help was from afar
 */
record Cell(LocalDate month, String departement, Audience audience, Moment moment, Tally tally) {}
