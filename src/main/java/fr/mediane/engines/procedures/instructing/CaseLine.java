package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A case in a list.
 *
 * @param revision of its procedure
 * @param subject who asks
 */
public record CaseLine(
        UUID id,
        String number,
        UUID revision,
        CaseState state,
        String subject,
        Optional<UUID> assigned,
        Optional<Author> waitsFor,
        Instant filedAt,
        Optional<Instant> decidedAt,
        Optional<LocalDate> due,
        boolean silent,
        List<String> labels) {
    public CaseLine {
        labels = List.copyOf(labels);
    }

    @Override
    public String toString() {
        return "CaseLine " + number;
    }
}
