package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.providers.Application;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.Commitment;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bank account of the place that takes vouchers in, and a payment run that waits for the payer's approval. */
@Component
class PaymentsDemonstration implements DemonstrationData {
    /** An example that banks print; nobody's. */
    private static final String IBAN = "FR7630004000031234567890143";

    /** Public Procurement Code, R. 2192-10. */
    private static final int PAYMENT_DAYS = 30;

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
        var today = Paris.today(clock);
        var asked = file.get();
        providers
                .apply(
                        manager,
                        place,
                        new Application(
                                asked.services(),
                                EnumSet.allOf(Commitment.class),
                                asked.representative(),
                                true,
                                IBAN,
                                "Mairie de Valombre-sur-Rhône"))
                .orThrow();
        qualifications.agree(Actor.SYSTEM, asked.id(), PAYMENT_DAYS, today).orThrow();
        var account = providers
                .ofOrganisation(manager, place)
                .flatMap(ProviderFile::proposed)
                .orElseThrow();
        qualifications.approve(Actor.SYSTEM, account.id()).orThrow();
        var payer = new Actor(
                Optional.of(DemonstrationPeople.account("payeuse")),
                "",
                Set.of(new Grant(Role.PAYER, new Scope.National())));
        runs.prepare(payer, today, today.plusDays(1));
    }
}
