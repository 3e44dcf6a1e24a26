package fr.mediane.programmes.training.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A Pix certificate that somebody has.
 *
 * @param checkCode by which anybody verifies it with Pix: {@code P-} and eight letters or digits
 */
public record PixCertificate(UUID id, String checkCode, LocalDate obtainedOn) {}
