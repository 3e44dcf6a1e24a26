package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.refunds.AskedRefund;
import fr.mediane.programmes.vouchers.refunds.Refund;
import fr.mediane.programmes.vouchers.refunds.RefundDesk;
import fr.mediane.programmes.vouchers.refunds.RefundOrderDesk;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An organisation of one test's own that has money in escrow. */
final class ASponsor {
    static final Actor PAYER = AWorkingCampaign.person(new Grant(Role.PAYER, new Scope.National()));
    static final Actor OTHER_PAYER = AWorkingCampaign.person(new Grant(Role.PAYER, new Scope.National()));

    final UUID id;
    final Actor agent;
    private final RefundDesk refunds;
    private final RefundOrderDesk orders;

    ASponsor(ApplicationContext house, long cents) {
        id = house.getBean(OrganisationEditingDesk.class)
                .create(
                        OrganisationFixture.administrator(),
                        OrganisationFixture.draft("Les Financeurs " + UUID.randomUUID()))
                .orThrow();
        agent = AWorkingCampaign.person(new Grant(Role.SPONSOR, new Scope.Organisation(id)));
        refunds = house.getBean(RefundDesk.class);
        orders = house.getBean(RefundOrderDesk.class);
        house.getBean(FundsDesk.class)
                .deposit(PAYER, Uuid7.next(), id, cents, LocalDate.now())
                .orThrow();
    }

    AskedRefund asks(long cents) {
        return new AskedRefund(Uuid7.next(), id, cents, APaidPlace.IBAN, "Trésorerie d’Essai");
    }

    /** A refund that waits. */
    UUID waits(long cents) {
        return refunds.ask(agent, asks(cents)).orThrow();
    }

    /** A refund that is ordered. */
    Refund ordered(long cents) {
        return orders.approve(PAYER, waits(cents), LocalDate.now()).orThrow();
    }

    long free() {
        return refunds.own(agent).orThrow().getFirst().free();
    }

    Refund refund(UUID refund) {
        return orders.find(PAYER, refund).orThrow();
    }
}
