package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's contract on a position.
 *
 * @param name empty once it was erased
 * @param endsOn its last day as agreed; none for a permanent one
 * @param monthlyGrossCents for full time, before tax; nothing for whoever need not know
 * @param endedOn its last day as it came, once it ended
 */
public record Contract(
        UUID id,
        UUID position,
        UUID person,
        Optional<UUID> account,
        String name,
        ContractKind kind,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long monthlyGrossCents,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason) {
    /** The last day known. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(endedOn).or(() -> Optional.ofNullable(endsOn));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && lastDay().filter(day::isAfter).isEmpty();
    }

    /** The same for whoever need not know what is paid. */
    Contract withoutWage() {
        return new Contract(id, position, person, account, name, kind, startsOn, endsOn, 0, endedOn, endReason);
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Contract " + id;
    }
}
