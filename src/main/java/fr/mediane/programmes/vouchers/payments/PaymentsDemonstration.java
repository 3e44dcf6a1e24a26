package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bank account of the place that takes vouchers in, and a payment run that waits for the payer's approval. */
@Component
class PaymentsDemonstration implements DemonstrationData {
    /** An example that banks print; nobody's. */
    private static final String IBAN = "FR7630004000031234567890143";

    private final ApplicationDesk providers;
    private final QualificationDesk qualifications;
    private final RunDesk runs;
    private final Clock clock;

    PaymentsDemonstration(ApplicationDesk providers, QualificationDesk qualifications, RunDesk runs, Clock clock) {
        this.providers = providers;
        this.qualifications = qualifications;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.voucher-payments";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var place = DemonstrationPeople.ORGANISATION;
        var manager = new Actor(
                Optional.of(DemonstrationPeople.account("lieu")),
                "",
                Set.of(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(place))));
        var file = providers.ofOrganisation(manager, place);
        if (file.flatMap(ProviderFile::current).isPresent() || file.isEmpty()) {
            return;
        }
        var account = providers
                .changeAccount(manager, file.get().id(), IBAN, "Mairie de Valombre-sur-Rhône")
                .orThrow();
        qualifications.approve(Actor.SYSTEM, account).orThrow();
        var payer = new Actor(Optional.empty(), "", Set.of(new Grant(Role.PAYER, new Scope.National())));
        var today = Paris.today(clock);
        runs.prepare(payer, today, today.plusDays(1));
    }
}
