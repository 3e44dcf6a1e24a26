package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids come from forms, and money lies at accounts of these ids: nobody makes something new where other money lies already. */
@MedianeTest
class AccountsOfTheirOwnTest {
    private final ApplicationContext house;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;

    @Autowired
    AccountsOfTheirOwnTest(ApplicationContext house, LedgerDesk ledger, JdbcClient jdbc) {
        this.house = house;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Test
    void aBatchNeverTakesTheAccountOfACampaign() {
        var its = new AWorkingCampaign(house);
        var other = its.open(true, 40);
        var own = its.open(true, 10);
        var order = new BatchOrder(other.id(), own.id(), 5, Optional.empty(), false);
        assertThat(its.making.order(OPERATOR, order))
                .as("blocking it would give the other campaign's money to this one")
                .isInstanceOf(Decision.Refused.class);
        assertThat(ledger.balance(other.id())).isEqualTo(40_000);
        assertThat(ledger.balance(own.id())).isEqualTo(10_000);
        assertThat(batches(other.id())).isZero();
    }

    @Test
    void aCampaignNeverTakesTheAccountOfABatch() {
        var its = new AWorkingCampaign(house);
        var there = its.open(true, 40);
        var batch = its.making
                .order(OPERATOR, new BatchOrder(Uuid7.next(), there.id(), 5, Optional.empty(), false))
                .orThrow();
        var plain = its.draft(true);
        var draft = new Campaign(
                batch.id(),
                0,
                plain.state(),
                plain.name(),
                plain.purpose(),
                plain.rule(),
                plain.services(),
                plain.departements(),
                plain.cents(),
                plain.booklet(),
                plain.inParts(),
                plain.starts(),
                plain.ends(),
                plain.graceUntil(),
                plain.shares());
        its.campaigns.save(OPERATOR, draft).orThrow();
        assertThat(its.campaigns.open(OPERATOR, draft.id(), 1)).isInstanceOf(Decision.Refused.class);
        assertThat(its.campaigns.find(OPERATOR, draft.id()).orThrow().state()).isEqualTo(CampaignState.DRAFT);
        assertThat(ledger.balance(batch.id())).isEqualTo(5_000);
    }

    private long batches(UUID id) {
        return jdbc.sql("select count(*) from vouchers.batch where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
