package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A campaign of help with the tax return in three départements, with the money, vouchers and uses of its first days. */
@Component
class VouchersDemonstration implements DemonstrationData {
    static final String HELP = "Aide aux démarches administratives";
    static final String TOOLS = "Maîtrise des outils numériques du quotidien";
    private static final int VOUCHERS = 60;
    private static final int USED = 14;

    private final FundsDesk funds;
    private final CampaignDesk campaigns;
    private final MakingDesk making;
    private final UseDesk using;
    private final Clock clock;

    VouchersDemonstration(FundsDesk funds, CampaignDesk campaigns, MakingDesk making, UseDesk using, Clock clock) {
        this.funds = funds;
        this.campaigns = campaigns;
        this.making = making;
        this.using = using;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.vouchers";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var drome = DemonstrationOrganisations.in("26").get(7).id();
        var gironde = DemonstrationOrganisations.in("33").get(1).id();
        var today = Paris.today(clock);
        funds.deposit(Actor.SYSTEM, Uuid7.next(), drome, 900_000, today.minusDays(30))
                .orThrow();
        funds.deposit(Actor.SYSTEM, Uuid7.next(), gironde, 400_000, today.minusDays(28))
                .orThrow();
        var campaign = campaign(today, Map.of(drome, 7_500, gironde, 2_500));
        campaigns.save(Actor.SYSTEM, campaign).orThrow();
        campaigns.open(Actor.SYSTEM, campaign.id(), 1_000).orThrow();
        var place = DemonstrationPeople.ORGANISATION;
        var batch = making.order(Actor.SYSTEM, campaign.id(), VOUCHERS, Optional.of(drome))
                .orThrow();
        var made = new ArrayList<Made>();
        making.make(Actor.SYSTEM, batch, made::addAll, progress);
        making.activate(Actor.SYSTEM, batch.id()).orThrow();
        use(place, made);
    }

    private static Campaign campaign(LocalDate today, Map<UUID, Integer> shares) {
        return new Campaign(
                Uuid7.next(),
                0,
                CampaignState.DRAFT,
                "Déclarer ses impôts en ligne",
                "Une aide pour remplir sa déclaration, dans un lieu près de chez soi.",
                Optional.empty(),
                List.of(HELP, TOOLS),
                List.of("26", "33", "974"),
                1_000,
                10,
                true,
                today.minusDays(30),
                today.plusDays(60),
                today.plusDays(90),
                shares);
    }

    private void use(UUID place, List<Made> made) {
        var counter = new Actor(
                Optional.of(DemonstrationPeople.account("lieu")),
                "",
                Set.of(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(place))));
        for (int i = 0; i < USED; i++) {
            var use = new Use(
                    Uuid7.next(),
                    made.get(i).secret().printed(),
                    place,
                    Optional.empty(),
                    "26",
                    i % 3 == 0 ? TOOLS : HELP,
                    i % 4 == 0 ? 1_000 : 250 * (1 + i % 3),
                    i % 5 == 0 ? 200 : 0);
            var spent = using.use(counter, use).orThrow();
            if (i == 5) {
                using.takeBack(counter, spent.use(), "Montant tapé par erreur").orThrow();
            }
        }
    }
}
