package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.programmes.vouchers.providers.Application;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.Commitment;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.registers.organisations.OrganisationEditingDesk;
import fr.mediane.registers.organisations.OrganisationFixture;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** An organisation of one test's own that takes vouchers in and is paid for them. */
final class APaidPlace {
    /** Well-known examples of account numbers; nobody's. */
    static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

    static final String OTHER_IBAN = "DE89370400440532013000";
    static final Actor PAYER = AWorkingCampaign.person(new Grant(Role.PAYER, new Scope.National()));
    static final Actor OTHER_PAYER = AWorkingCampaign.person(new Grant(Role.PAYER, new Scope.National()));

    final UUID organisation;
    final UUID provider;
    final Actor manager;
    private final AWorkingCampaign its;
    private final ApplicationDesk asking;
    private final QualificationDesk deciding;

    APaidPlace(ApplicationContext house) {
        its = new AWorkingCampaign(house);
        asking = house.getBean(ApplicationDesk.class);
        deciding = house.getBean(QualificationDesk.class);
        organisation = house.getBean(OrganisationEditingDesk.class)
                .create(
                        OrganisationFixture.administrator(),
                        OrganisationFixture.draft("Les Payés " + UUID.randomUUID()))
                .orThrow();
        manager = AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(organisation)));
        provider = asking.apply(manager, organisation, application(IBAN)).orThrow();
        deciding.decide(AWorkingCampaign.OPERATOR, provider, ProviderState.QUALIFIED, "")
                .orThrow();
        approve();
    }

    static Application application(String iban) {
        return new Application(
                List.of(AWorkingCampaign.HELP),
                Set.of(Commitment.OPEN_TO_ALL, Commitment.CONFIDENTIAL),
                "Zoé Martin, directrice",
                false,
                iban,
                "Les Payés");
    }

    ProviderFile file() {
        return asking.own(manager).orThrow().getFirst();
    }

    /** Gives another account, which then waits. */
    void change(String iban) {
        asking.changeAccount(manager, provider, iban, "Les Payés").orThrow();
    }

    /** Approves what waits. */
    void approve() {
        deciding.approve(
                        AWorkingCampaign.OPERATOR,
                        file().proposed().orElseThrow().id())
                .orThrow();
    }

    /** Takes so many vouchers in, for one euro each. */
    List<UUID> take(int many) {
        return its.vouchers(its.open(true, many), many).stream()
                .map(made -> its.using
                        .use(
                                manager,
                                new Use(
                                        UUID.randomUUID(),
                                        made.secret().printed(),
                                        organisation,
                                        Optional.empty(),
                                        "26",
                                        AWorkingCampaign.HELP,
                                        100,
                                        0))
                        .orThrow()
                        .use())
                .toList();
    }
}
