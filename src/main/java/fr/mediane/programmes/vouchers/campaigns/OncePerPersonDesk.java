package fr.mediane.programmes.vouchers.campaigns;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a campaign gives nobody two: said before anything is handed out, kept to by the database. */
@Component
@Transactional
public class OncePerPersonDesk {
    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;
    private final JournalDesk journal;

    OncePerPersonDesk(JdbcClient jdbc, CampaignDesk campaigns, JournalDesk journal) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.journal = journal;
    }

    /**
     * What a campaign says.
     *
     * @param open whether it can still say otherwise: nothing was handed out yet
     */
    public record Rule(boolean once, boolean open) {}

    @Transactional(readOnly = true)
    public Decision<Rule> of(Actor actor, UUID campaign) {
        return campaigns
                .find(actor, campaign)
                .map(found ->
                        jdbc.sql("""
                        select c.once_per_person as once, not exists (
                            select from vouchers.handing h where h.campaign = c.id) as open
                        from vouchers.campaign c where c.id = :id
                        """).param("id", campaign).query(Rule.class).single());
    }

    /** From now on who hands out must say to whom, and nobody gets two; or that is lifted again. */
    public Decision<Rule> set(Actor actor, UUID campaign, boolean once) {
        return of(actor, campaign).flatMap(rule -> {
            var found = campaigns.find(actor, campaign).orThrow();
            if (!campaigns.mayOpen(actor, found)) {
                return Decision.forbidden();
            }
            if (rule.once() == once) {
                return Decision.accepted(rule);
            }
            if (!rule.open()) {
                return Decision.refused(ErrorKey.of("vouchers.error.once-too-late"));
            }
            jdbc.sql("update vouchers.campaign set once_per_person = :once where id = :id")
                    .param("once", once)
                    .param("id", campaign)
                    .update();
            journal.changed(actor, Entry.of("programmes.vouchers", "campaign", campaign, "once"));
            return of(actor, campaign);
        });
    }
}
