package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.Clock;
import java.time.Duration;
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
    private static final int MAILED = 3;

    private final CampaignDesk campaigns;
    private final MakingDesk making;
    private final UseDesk using;
    private final Notices notices;
    private final Clock clock;

    VouchersDemonstration(CampaignDesk campaigns, MakingDesk making, UseDesk using, Notices notices, Clock clock) {
        this.campaigns = campaigns;
        this.making = making;
        this.using = using;
        this.notices = notices;
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
        var today = Paris.today(clock);
        var campaign = campaign(
                today, Map.of(VoucherPartnersDemonstration.DROME, 7_500, VoucherPartnersDemonstration.GIRONDE, 2_500));
        campaigns.save(Actor.SYSTEM, campaign).orThrow();
        campaigns.open(Actor.SYSTEM, campaign.id(), 1_000).orThrow();
        var place = DemonstrationPeople.ORGANISATION;
        var batch = making.order(Actor.SYSTEM, campaign.id(), VOUCHERS, Optional.of(DemonstrationPeople.DISTRIBUTOR))
                .orThrow();
        var made = new ArrayList<Made>();
        making.make(Actor.SYSTEM, batch, made::addAll, progress);
        making.activate(Actor.SYSTEM, batch.id()).orThrow();
        use(place, made);
        for (int i = 0; i < MAILED; i++) {
            mail(made.get(VOUCHERS - 1 - i), i);
        }
    }

    /** To the mailbox page, for whoever tries Médiane: the only place where a code of the demonstration is to be read. */
    private void mail(Made voucher, int number) {
        notices.send(Notice.email(
                "vouchers.demonstration:" + number,
                EmailAddress.of("ines.belkacem@demonstration.example"),
                "Votre bon numérique de 10 €",
                """
                Bonjour,

                Voici le code de votre bon : %s

                Montrez-le dans un lieu qui prend les bons numériques : il paie tout ou partie de l’aide.
                """.formatted(voucher.secret().printed()),
                clock.instant().plus(Duration.ofDays(90))));
    }

    private static Campaign campaign(LocalDate today, Map<UUID, Integer> shares) {
        return new Campaign(
                Uuid7.next(),
                0,
                CampaignState.DRAFT,
                "Déclarer ses impôts en ligne",
                "Une aide pour remplir sa déclaration, dans un lieu près de chez soi.",
                Optional.of("aide-declaration"),
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
