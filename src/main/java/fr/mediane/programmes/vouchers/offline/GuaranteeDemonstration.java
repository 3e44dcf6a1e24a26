package fr.mediane.programmes.vouchers.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A sponsor's money that guarantees vouchers taken in without network. */
@Component
class GuaranteeDemonstration implements DemonstrationData {
    private static final int EUROS = 500;
    private final FundsDesk funds;
    private final GuaranteeDesk guarantee;
    private final Clock clock;

    GuaranteeDemonstration(FundsDesk funds, GuaranteeDesk guarantee, Clock clock) {
        this.funds = funds;
        this.guarantee = guarantee;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.voucher-guarantee";
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
        var giver = DemonstrationPeople.SPONSOR;
        funds.deposit(
                        Actor.SYSTEM,
                        Uuid7.next(),
                        giver,
                        EUROS * 100L,
                        Paris.today(clock).minusDays(20))
                .orThrow();
        guarantee.fund(Actor.SYSTEM, Uuid7.next(), giver, EUROS).orThrow();
    }
}
