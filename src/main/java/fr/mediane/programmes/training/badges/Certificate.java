package fr.mediane.programmes.training.badges;

import fr.mediane.programmes.training.certification.BlockCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody may show.
 *
 * @param code what stands in its public address; 80 random bits
 * @param subject a number for its holder that says nothing of them
 * @param version of the title, by its code
 * @param title the official name of the title, in French
 * @param block empty when it is about the whole title
 * @param earnedOn the day of the jury, or of the last one that the title needed
 * @param revokedAt since when it counts no more
 */
public record Certificate(
        UUID id,
        String code,
        UUID account,
        UUID subject,
        String version,
        String title,
        int level,
        Optional<BlockCode> block,
        LocalDate earnedOn,
        Instant issuedAt,
        Optional<Instant> revokedAt) {
    /** What it is about, as an anchor: {@code 2025-CCP1} or {@code 2025}. */
    public String about() {
        return version + block.map(code -> "-" + code).orElse("");
    }
}
