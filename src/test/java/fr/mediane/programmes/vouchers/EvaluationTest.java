package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.handing.CareDesk;
import fr.mediane.programmes.vouchers.keeping.KeepingDesk;
import fr.mediane.steering.evaluation.Evaluation;
import fr.mediane.steering.evaluation.EvaluationDesk;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.open.Closing;
import fr.mediane.steering.statistics.open.OnceAMonth;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

@MedianeTest
class EvaluationTest {
    private final MockMvcTester mvc;
    private final AWorkingCampaign its;
    private final EvaluationDesk desk;
    private final KeepingDesk keeping;
    private final JdbcClient jdbc;
    private final ApplicationContext house;

    @Autowired
    EvaluationTest(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.house = house;
        this.its = new AWorkingCampaign(house);
        this.desk = house.getBean(EvaluationDesk.class);
        this.keeping = house.getBean(KeepingDesk.class);
        this.jdbc = house.getBean(JdbcClient.class);
    }

    private static Actor citizen() {
        return AWorkingCampaign.person(new Grant(Role.CITIZEN, new Scope.Own()));
    }

    private UUID id(Made voucher) {
        return jdbc.sql("select id from vouchers.voucher where secret_hash = ?")
                .param(voucher.secret().hash())
                .query(UUID.class)
                .single();
    }

    private Evaluation of(Campaign campaign) {
        return desk.of(AWorkingCampaign.OPERATOR, campaign.id()).orThrow();
    }

    @Test
    void countsHowFarVouchersCameWithEachReplacementAsTheVoucherItReplaces() {
        its.qualified();
        var campaign = its.open(true, 20);
        var made = its.vouchers(campaign, 20);
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(0), 1_000))
                .orThrow();
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(1), 400))
                .orThrow();
        var taken = its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(2), 300))
                .orThrow();
        its.using.takeBack(AWorkingCampaign.AT_PLACE, taken.use(), "Erreur").orThrow();
        var fresh = house.getBean(CareDesk.class)
                .replace(AWorkingCampaign.OPERATOR, id(made.get(1)), Uuid7.next(), "Perdu")
                .orThrow();
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(fresh.made(), 600))
                .orThrow();
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(15), 200))
                .orThrow();

        var stages = of(campaign).stages();
        assertThat(stages.made()).isEqualTo(20);
        assertThat(stages.started()).as("the replaced one counts once").isEqualTo(3);
        assertThat(stages.whole()).isEqualTo(2);
        assertThat(stages.blocked()).as("it stands for the one it replaces").isZero();
        assertThat(stages.cents()).isEqualTo(2_200);
        assertThat(stages.known()).isZero();
        assertThat(stages.bearer()).isEqualTo(3);
        assertThat(stages.parcels()).as("two booklets of ten").isEqualTo(2);
        assertThat(stages.mostPerPerson()).hasValue(1_100);
        assertThat(stages.leastPerPerson()).hasValue(733);
        assertThat(stages.perVoucher()).hasValue(733);
    }

    @Test
    void tellsASponsorItsPartToTheCentAndWhereVouchersWereUsed() {
        its.qualified();
        var campaign = its.open(true, 10);
        var made = its.vouchers(campaign, 10);
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(0), 333))
                .orThrow();
        var path = "/mon-espace/campagnes/" + campaign.id() + "/evaluation";
        var page = Html.of(mvc.get().uri(path).with(as("commanditaire")).exchange());
        var text = page.text().replaceAll("[\\u00a0\\u202f]", " ");
        assertThat(text).contains("Fabriqués", "2,50 €", "0,83 €", "3,33 €", "Personne n’est encore dans ce cas");
        assertThat(page.select("table")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(mvc.get().uri(path + ".csv").with(as("commanditaire")))
                .hasStatusOk()
                .bodyText()
                .contains("Fabriqués;10", "Commencés;1", ";333");
        assertThat(mvc.get().uri(path).with(as("distributeur"))).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/mon-espace/campagnes/" + UUID.randomUUID() + "/evaluation")
                        .with(as("commanditaire")))
                .hasStatus(404);
        assertThat(jdbc.sql(
                                "select count(*) from journal.entry where record = ? and record_type = 'campaign' and action = 'READ' and module = 'steering.evaluation'")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void countsPeopleWhoKeepTheirVouchersOnceAndHidesWhatFewDo() {
        its.qualified();
        var campaign = its.open(true, 20);
        var made = its.vouchers(campaign, 20);
        var one = citizen();
        for (int i = 0; i < 2; i++) {
            keeping.keep(one, made.get(i).secret().printed()).orThrow();
            its.using
                    .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(i), 500))
                    .orThrow();
        }
        var stages = of(campaign).stages();
        assertThat(stages.known()).isEqualTo(1);
        assertThat(stages.bearer()).isZero();
        assertThat(of(campaign).afterwards().kept()).isEqualTo(Count.HIDDEN);
        for (int i = 2; i < 7; i++) {
            keeping.keep(citizen(), made.get(i).secret().printed()).orThrow();
            its.using
                    .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(i), 500))
                    .orThrow();
        }
        var after = of(campaign).afterwards();
        assertThat(after.kept()).isEqualTo(Count.of(6));
        assertThat(after.linked()).as("nobody has linked a record").isEqualTo(Count.ZERO);
    }

    @Test
    void keepsAVoucherForOnePersonAndNobodyElse() {
        var campaign = its.open(true, 2);
        var voucher = its.vouchers(campaign, 2).getFirst();
        var mine = citizen();
        var kept = keeping.keep(mine, voucher.secret().printed()).orThrow();
        assertThat(keeping.keep(mine, voucher.secret().printed()).orThrow()).isEqualTo(kept);
        assertThat(keeping.mine(mine).orThrow()).hasSize(1);
        var other = citizen();
        assertThat(keeping.keep(other, voucher.secret().printed())).isInstanceOf(Decision.Refused.class);
        assertThat(keeping.one(other, kept)).isInstanceOf(Decision.Unknown.class);
        assertThat(keeping.letGo(other, kept)).isInstanceOf(Decision.Unknown.class);
        keeping.letGo(mine, kept).orThrow();
        assertThat(keeping.mine(mine).orThrow()).isEmpty();
        assertThat(keeping.keep(other, voucher.secret().printed()).orThrow()).isEqualTo(kept);
    }

    @Test
    void publishesAMonthOnceAndNeverChangesIt() {
        its.qualified();
        var campaign = its.open(true, 60);
        var made = its.vouchers(campaign, 60);
        for (int booklet = 0; booklet < 6; booklet++) {
            its.using
                    .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(made.get(10 * booklet), 500))
                    .orThrow();
        }
        var shelf = (OnceAMonth.Shelf) house.getBean("vouchersPublisher");
        var publishing = new OnceAMonth(house.getBean(PlatformTransactionManager.class), house.getBean(Closing.class));
        var month = YearMonth.from(Paris.today(house.getBean(Clock.class)));
        assertThat(publishing.publish(month, shelf)).isTrue();
        assertThat(publishing.publish(month, shelf)).as("a second time").isFalse();
        var file = mvc.get().uri("/donnees-ouvertes/bons.csv").exchange();
        assertThat(file).hasStatusOk();
        var lines = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines();
        assertThat(lines.filter(line -> line.startsWith(month + "," + campaign.id())))
                .contains(
                        line(month, campaign, ",utilisations,6,publie"),
                        line(month, campaign, ",centimes,3000,publie"),
                        line(month, campaign, "26,utilisations,6,publie"),
                        line(month, campaign, ",fabriques,60,publie"));
        assertThat(mvc.get().uri("/donnees-ouvertes/bons.parquet")).hasStatusOk();
        assertThat(mvc.get().uri("/donnees-ouvertes/bons-dictionnaire.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("centimes");
        assertThat(mvc.get().uri("/donnees-ouvertes")).bodyText().contains("/donnees-ouvertes/bons.parquet");
        assertThatThrownBy(() -> jdbc.sql("update evaluation.open_cell set count = 7 where campaign = ?")
                        .param(campaign.id())
                        .update())
                .isInstanceOf(Exception.class);
    }

    private static String line(YearMonth month, Campaign campaign, String rest) {
        return month + "," + campaign.id() + "," + campaign.name() + "," + rest;
    }
}
