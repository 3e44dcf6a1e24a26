package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import org.springframework.stereotype.Component;

/** A place that takes vouchers in. */
@Component
class ProvidersDemonstration implements DemonstrationData {
    private final ProviderDesk providers;

    ProvidersDemonstration(ProviderDesk providers) {
        this.providers = providers;
    }

    @Override
    public String name() {
        return "demonstration.voucher-places";
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
        var services = List.of(VouchersDemonstration.HELP, VouchersDemonstration.TOOLS);
        var provider = providers
                .ask(Actor.SYSTEM, DemonstrationPeople.ORGANISATION, services, "Sylvie Moreau, directrice")
                .orThrow();
        providers.decide(Actor.SYSTEM, provider, ProviderState.QUALIFIED, "").orThrow();
    }
}
