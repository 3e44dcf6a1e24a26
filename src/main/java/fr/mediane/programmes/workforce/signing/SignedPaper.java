package fr.mediane.programmes.workforce.signing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A convention as it was signed.
 *
 * @param version from 1, in the order in which they came
 * @param form made by the form that it was sent with
 * @param size in bytes
 * @param erasedOn the day on which its file went
 */
public record SignedPaper(
        UUID id,
        UUID convention,
        int version,
        UUID form,
        int size,
        LocalDate sentOn,
        @Nullable LocalDate erasedOn) {}
