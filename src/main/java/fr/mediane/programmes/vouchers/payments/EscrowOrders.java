package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes orders for the bank of the escrow account. */
@Component
public class EscrowOrders {
    private final Escrow escrow;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    EscrowOrders(Escrow escrow, OrganisationDesk organisations, TerritoryDesk territory) {
        this.escrow = escrow;
        this.organisations = organisations;
        this.territory = territory;
    }

    /** Whether the operator has set the escrow account. */
    public boolean possible() {
        return escrow.account().number().isPresent();
    }

    /**
     * An order as pain.001.001.09; the same for the same arguments.
     *
     * @throws java.util.NoSuchElementException without an escrow account
     */
    public String file(String reference, Instant madeAt, LocalDate execution, List<TransferOrder.Transfer> transfers) {
        return TransferFile.of(new TransferOrder(
                reference,
                madeAt,
                execution,
                escrow.account().holder(),
                escrow.account().number().orElseThrow(),
                escrow.account().bank(),
                transfers));
    }

    /** An organisation as a creditor, under the name that its bank knows. */
    public Party party(UUID organisation, String holder) {
        var known = organisations.brief(Actor.SYSTEM, organisation);
        return Party.in(
                known.flatMap(Organisation::commune).flatMap(territory::commune),
                holder,
                known.map(Organisation::address).orElse(""));
    }
}
