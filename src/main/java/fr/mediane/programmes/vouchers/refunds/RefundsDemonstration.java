package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A sponsor pays in more than its campaign needs, and asks for a part of what it does not use; it waits for the payer. */
@Component
class RefundsDemonstration implements DemonstrationData {
    /** An example that banks print; nobody's. */
    private static final String IBAN = "FR7630001007941234567890185";

    private static final long PAID_IN = 100_000;
    private static final long ASKED_BACK = 40_000;
    private final FundsDesk funds;
    private final RefundDesk desk;
    private final Clock clock;

    RefundsDemonstration(FundsDesk funds, RefundDesk desk, Clock clock) {
        this.funds = funds;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.voucher-refunds";
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var sponsor = new Actor(
                Optional.of(DemonstrationPeople.account("commanditaire")),
                "",
                Set.of(new Grant(Role.SPONSOR, new Scope.Organisation(DemonstrationPeople.SPONSOR))));
        var payer = new Actor(
                Optional.of(DemonstrationPeople.account("payeuse")),
                "",
                Set.of(new Grant(Role.PAYER, new Scope.National())));
        funds.deposit(payer, Uuid7.next(), DemonstrationPeople.SPONSOR, PAID_IN, Paris.today(clock))
                .orThrow();
        desk.ask(
                        sponsor,
                        new RefundRequest(
                                Uuid7.next(),
                                DemonstrationPeople.SPONSOR,
                                ASKED_BACK,
                                "Pôle numérique de la Drôme imaginaire",
                                IBAN))
                .orThrow();
    }
}
