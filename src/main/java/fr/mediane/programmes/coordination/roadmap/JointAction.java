package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * An action that answers needs, and who does it together.
 *
 * @param ends included
 * @param eligible what of its cost may be paid for, in cents
 * @param engineering the part of that for studies and steering, in cents
 * @param planned how many people it is to reach
 * @param reached how many it has reached; empty while nobody has counted
 * @param needs of the same road map
 * @param partners that take part, whoever leads
 */
public record JointAction(
        UUID id,
        int version,
        UUID roadMap,
        String title,
        String description,
        Leader leader,
        LocalDate starts,
        LocalDate ends,
        long eligible,
        long engineering,
        int planned,
        OptionalInt reached,
        JointActionState state,
        Set<UUID> needs,
        Set<UUID> partners,
        List<FundingLine> lines) {
    public JointAction {
        needs = Set.copyOf(needs);
        partners = Set.copyOf(partners);
        lines = List.copyOf(lines);
    }

    /** Who leads: an organisation of the register or a partner of the directory. */
    public sealed interface Leader {
        record Organisation(UUID id) implements Leader {}

        record Partner(UUID id) implements Leader {}

        default Optional<UUID> organisation() {
            return this instanceof Organisation(var id) ? Optional.of(id) : Optional.empty();
        }

        default Optional<UUID> partner() {
            return this instanceof Partner(var id) ? Optional.of(id) : Optional.empty();
        }
    }
}
