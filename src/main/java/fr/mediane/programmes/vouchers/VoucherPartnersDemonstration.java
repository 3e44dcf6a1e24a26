package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two sponsors with money in escrow, and a place that takes vouchers in. */
@Component
class VoucherPartnersDemonstration implements DemonstrationData {
    /** Who pays, in the Drôme and in the Gironde. */
    static final UUID DROME = DemonstrationPeople.SPONSOR;

    static final UUID GIRONDE = DemonstrationOrganisations.in("33").get(1).id();

    private final FundsDesk funds;
    private final ProviderDesk providers;
    private final Clock clock;

    VoucherPartnersDemonstration(FundsDesk funds, ProviderDesk providers, Clock clock) {
        this.funds = funds;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.voucher-partners";
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var today = Paris.today(clock);
        funds.deposit(Actor.SYSTEM, Uuid7.next(), DROME, 900_000, today.minusDays(30))
                .orThrow();
        funds.deposit(Actor.SYSTEM, Uuid7.next(), GIRONDE, 400_000, today.minusDays(28))
                .orThrow();
        var services = List.of(VouchersDemonstration.HELP, VouchersDemonstration.TOOLS);
        var provider = providers
                .ask(Actor.SYSTEM, DemonstrationPeople.ORGANISATION, services, "Sylvie Moreau, directrice")
                .orThrow();
        providers.decide(Actor.SYSTEM, provider, ProviderState.QUALIFIED, "").orThrow();
    }
}
