package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Euros;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for help as its operator must know it.
 *
 * @param caseId of the case that was filed
 * @param caseNumber as people read it, 1 to 40 characters
 * @param operator one of {@link OperatorDesk#all}
 * @param customerReference the customer or contract number on the bill; sealed
 * @param customerName whose contract it is; sealed
 * @param departement its code, of where the person lives
 * @param fund the key of the fund that decides; {@code departement-33} where it is simply the département's
 * @param debt what the bill says, 0.01 € to 100,000 €; empty when it is not known
 */
public record Filing(
        UUID caseId,
        String caseNumber,
        UUID operator,
        String customerReference,
        String customerName,
        String departement,
        String fund,
        Optional<Euros> debt,
        Instant filedAt) {}
