package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A campaign with money, vouchers and a place, made for one test. */
final class AWorkingCampaign {
    static final String HELP = "Aide aux démarches administratives";
    static final UUID SPONSOR = DemonstrationOrganisations.in("26").get(7).id();
    static final UUID OTHER_SPONSOR = DemonstrationOrganisations.in("33").get(1).id();
    static final UUID PLACE = DemonstrationOrganisations.in("26").get(1).id();
    static final Actor OPERATOR = person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    static final Actor OTHER_OPERATOR = person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    static final Actor PAYER = person(new Grant(Role.PAYER, new Scope.National()));
    static final Actor AT_SPONSOR = person(new Grant(Role.SPONSOR, new Scope.Organisation(SPONSOR)));
    static final Actor AT_PLACE = person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(PLACE)));

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    final CampaignDesk campaigns;
    final MakingDesk making;
    final UseDesk using;
    final FundsDesk funds;
    final ProviderDesk providers;

    AWorkingCampaign(ApplicationContext house) {
        this.house = house;
        jdbc = house.getBean(JdbcClient.class);
        campaigns = house.getBean(CampaignDesk.class);
        making = house.getBean(MakingDesk.class);
        using = house.getBean(UseDesk.class);
        funds = house.getBean(FundsDesk.class);
        providers = house.getBean(ProviderDesk.class);
    }

    static Actor person(Grant... grants) {
        return new Actor(Optional.of(UUID.randomUUID()), "Test", Set.of(grants));
    }

    Campaign draft(boolean inParts) {
        return draft(inParts, Map.of(SPONSOR, 7_500, OTHER_SPONSOR, 2_500));
    }

    Campaign draft(boolean inParts, Map<UUID, Integer> shares) {
        var today = LocalDate.now();
        return new Campaign(
                Uuid7.next(),
                0,
                CampaignState.DRAFT,
                "Aide à la déclaration",
                "",
                Optional.empty(),
                List.of(HELP),
                List.of("26"),
                1_000,
                10,
                inParts,
                today.minusDays(10),
                today.plusDays(10),
                today.plusDays(20),
                shares);
    }

    /** Open, with money for so many vouchers. */
    Campaign open(boolean inParts, int vouchers) {
        var campaign = draft(inParts);
        fund(campaign, vouchers);
        campaigns.save(OPERATOR, campaign).orThrow();
        return campaigns.open(OPERATOR, campaign.id(), vouchers).orThrow();
    }

    /** Each sponsor entrusts what so many vouchers are worth. */
    void fund(Campaign campaign, int vouchers) {
        for (var sponsor : campaign.shares().keySet()) {
            funds.deposit(PAYER, UUID.randomUUID(), sponsor, vouchers * campaign.cents(), LocalDate.now())
                    .orThrow();
        }
    }

    /** Active vouchers. */
    List<Made> vouchers(Campaign campaign, int many) {
        var made = new ArrayList<Made>();
        var batch =
                making.order(OPERATOR, campaign.id(), many, Optional.empty()).orThrow();
        making.make(OPERATOR, batch, made::addAll, Progress.SILENT);
        making.activate(AT_SPONSOR, batch.id()).orThrow();
        return made;
    }

    UUID qualified() {
        var provider = providers
                .ask(OPERATOR, PLACE, List.of(HELP), "Zoé Martin, directrice")
                .orThrow();
        return providers.decide(OPERATOR, provider, ProviderState.QUALIFIED, "").orThrow();
    }

    static Use use(Made voucher, long cents) {
        return new Use(UUID.randomUUID(), voucher.secret().printed(), PLACE, Optional.empty(), "26", HELP, cents, 0);
    }

    /** What Médiane does at night for the end of campaigns. */
    void night() {
        ReflectionTestUtils.invokeMethod(house.getBean("yearEnd"), "night");
    }

    /** So many days pass: all the campaign's days lie further back. */
    void pass(Campaign campaign, int days) {
        jdbc.sql("""
                        update vouchers.campaign set starts = starts - :days, ends = ends - :days,
                            grace_until = grace_until - :days where id = :id
                        """).param("days", days).param("id", campaign.id()).update();
        jdbc.sql("update vouchers.milestone set day = day - :days where campaign = :id")
                .param("days", days)
                .param("id", campaign.id())
                .update();
    }
}
