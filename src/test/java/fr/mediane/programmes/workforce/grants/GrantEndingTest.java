package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.OTHER_PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.testing.MedianeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A funding that ends while a payment of it is under way. */
@MedianeTest
class GrantEndingTest {
    @Autowired
    GrantRunDesk runs;

    @Autowired
    FundingDesk desk;

    @Autowired
    GrantClaimDesk claims;

    @Autowired
    ApplicationContext house;

    private AGrantedEmployer shown() {
        var its = new AGrantedEmployer(house, true, 1);
        its.hire(0);
        its.account();
        its.showAll();
        return its;
    }

    @Test
    void whatNobodyHasApprovedIsTakenOutOfItsRun() {
        var its = shown();
        var run = runs.prepare(PAYER, FundSource.STATE, its.employer.today()).orThrow();
        var ended = desk.end(ADMINISTRATOR, its.positions.getFirst().id(), its.employer.today())
                .orThrow();
        assertThat(its.payments(run).getFirst().state()).isEqualTo(GrantPayment.State.LEFT_OUT);
        assertThat(ended.paid()).isZero();
        assertThat(claims.ofOrganisation(its.manager, its.organisation).orThrow())
                .as("nothing was paid, nothing is claimed")
                .isEmpty();
        runs.cancel(PAYER, run.id()).orThrow();
        assertThat(its.funding(its.positions.getFirst().id()).paid()).isZero();
    }

    @Test
    void whatTheBankGivesBackAfterAClaimIsNotedAsRepaid() {
        var its = shown();
        var run = runs.prepare(PAYER, FundSource.STATE, its.employer.today()).orThrow();
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        desk.end(ADMINISTRATOR, its.positions.getFirst().id(), its.employer.today())
                .orThrow();
        assertThat(runs.reject(PAYER, its.payments(run).getFirst().id(), "AC04"))
                .isInstanceOf(Decision.Refused.class);
        assertThat(claims.ofOrganisation(its.manager, its.organisation).orThrow())
                .hasSize(1);
    }
}
