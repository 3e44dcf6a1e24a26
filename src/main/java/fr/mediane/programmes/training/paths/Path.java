package fr.mediane.programmes.training.paths;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The training that starts with a contract.
 *
 * @param organisation the employer, who is told of deadlines
 * @param hours of initial training, 70 to 420
 * @param endedOn the last day of the contract, once it has ended
 */
public record Path(
        UUID id,
        UUID account,
        Optional<UUID> organisation,
        PriorLevel priorLevel,
        int hours,
        LocalDate startsOn,
        Optional<LocalDate> endedOn) {}
