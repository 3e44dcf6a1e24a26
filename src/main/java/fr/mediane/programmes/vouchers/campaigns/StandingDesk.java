package fr.mediane.programmes.vouchers.campaigns;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.CampaignDesk;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who pay for a campaign, and those who run it, where it stands. */
@Component
@Transactional(readOnly = true)
public class StandingDesk {
    private static final String STANDING = Sql.beside(StandingDesk.class, "standing");
    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;

    StandingDesk(JdbcClient jdbc, CampaignDesk campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    public Decision<Standing> of(Actor actor, UUID campaign) {
        return campaigns
                .find(actor, campaign)
                .map(found -> jdbc.sql(STANDING)
                        .param("campaign", campaign)
                        .query(Standing.class)
                        .single());
    }
}
