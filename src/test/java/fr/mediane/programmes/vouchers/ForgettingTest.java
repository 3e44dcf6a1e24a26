package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_SPONSOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.vouchers.campaigns.StandingDesk;
import fr.mediane.programmes.vouchers.handing.CareDesk;
import fr.mediane.testing.MedianeTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Long after its end nothing of a campaign leads to anybody. */
@MedianeTest
class ForgettingTest {
    private final AWorkingCampaign its;
    private final StandingDesk standing;
    private final JdbcClient jdbc;
    private final ApplicationContext house;

    @Autowired
    ForgettingTest(ApplicationContext house) {
        its = new AWorkingCampaign(house);
        standing = house.getBean(StandingDesk.class);
        jdbc = house.getBean(JdbcClient.class);
        this.house = house;
    }

    @BeforeEach
    void aPlace() {
        its.qualified();
    }

    @Test
    void whoHandedOutWhatIsForgottenLongAfter() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 2);
        its.using.use(AT_PLACE, use(vouchers.getFirst(), 1_000)).orThrow();
        jdbc.sql("update vouchers.voucher set handed_at = now(), handed_by = ? where campaign = ?")
                .params(UUID.randomUUID(), campaign.id())
                .update();
        its.pass(campaign, 28);
        its.night();
        its.pass(campaign, 401);
        jdbc.sql("""
                        insert into vouchers.handing (id, campaign, distributor, how, vouchers, handed_by)
                        values (uuidv7(), :campaign, :distributor, 'PAPER', 1, uuidv7())
                        """)
                .param("campaign", campaign.id())
                .param("distributor", AWorkingCampaign.PLACE)
                .update();
        ReflectionTestUtils.invokeMethod(house.getBean("forgetting"), "forget");
        assertThat(jdbc.sql("select count(*) from vouchers.handing where campaign = ? and handed_by is not null")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from vouchers.voucher
                        where campaign = ? and state = 'PURGED' and handed_by is null and handed_at is null
                        """).param(campaign.id()).query(Long.class).single())
                .isEqualTo(2);
        assertThat(standing.of(AT_SPONSOR, campaign.id()).orThrow().used()).isEqualTo(1);
    }

    @Test
    void reasonsThatAnybodyTypedAreForgottenToo() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 3);
        var id = jdbc.sql("select id from vouchers.voucher where serial = ?")
                .param(vouchers.getFirst().serial())
                .query(UUID.class)
                .single();
        house.getBean(CareDesk.class)
                .replace(OPERATOR, id, UUID.randomUUID(), "Perdu par Mme Exemple")
                .orThrow();
        its.pass(campaign, 28);
        its.night();
        its.pass(campaign, 401);
        var reasons = jdbc.sql("""
                        select count(*) from vouchers.event e join vouchers.voucher v on v.id = e.voucher
                        where v.campaign = ? and e.reason <> ''
                        """).param(campaign.id());
        assertThat(reasons.query(Long.class).single()).isEqualTo(1);
        ReflectionTestUtils.invokeMethod(house.getBean("forgetting"), "forget");
        assertThat(reasons.query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from vouchers.event e join vouchers.voucher v on v.id = e.voucher
                        where v.campaign = ? and e.what = 'REPLACED'
                        """).param(campaign.id()).query(Long.class).single())
                .as("what happened stays")
                .isEqualTo(1);
    }
}
