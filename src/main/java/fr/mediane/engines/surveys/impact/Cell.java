package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.AgeGroup;
import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Moment;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The smallest group that is counted.
 *
 * @param month its first day
 * @param departement its code; empty when the help was from afar
 * @param age as they said; empty when they did not, and for those who did not answer
 */
record Cell(
        LocalDate month, String departement, Audience audience, Moment moment, Optional<AgeGroup> age, Tally tally) {}
