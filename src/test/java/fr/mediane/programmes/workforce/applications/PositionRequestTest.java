package fr.mediane.programmes.workforce.applications;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.committee.CommitteeDesk;
import fr.mediane.engines.procedures.committee.CommitteeSettling;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.Sitting;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.Convention;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An employer asks for positions by a procedure: opinion, committee, award. */
@MedianeTest
class PositionRequestTest {
    private static final Ruled YES = new Ruled(Verdict.ACCEPTED, "", "");

    @Autowired
    FilingDesk filing;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    PrefectOpinionDesk opinions;

    @Autowired
    AwardDecisionDesk decisions;

    @Autowired
    AwardProposalDesk proposals;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    SittingDesk sittings;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    CommitteeSettling settling;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer;

    @BeforeEach
    void anEmployer() {
        employer = new AnEmployer(house, "26");
    }

    private UUID filed(String positions) {
        var id = Uuid7.next();
        var form = filing.open(PositionRequest.KEY).orElseThrow().form();
        filing.begin(employer.manager(), id, PositionRequest.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        filing.save(employer.manager(), id, _ -> form.read(answers(positions))).orThrow();
        filing.file(employer.manager(), id, Optional.empty()).orThrow();
        return id;
    }

    private Map<String, List<String>> answers(String positions) {
        var known = organisations.brief(Actor.SYSTEM, employer.organisation()).orElseThrow();
        var plain = new HashMap<String, List<String>>();
        plain.put("numero", List.of(known.number()));
        plain.put("nom", List.of(known.name()));
        plain.put("nature", List.of("conseiller"));
        plain.put("postes", List.of(positions));
        plain.put("commune", List.of("26362"));
        plain.put("besoin", List.of("On attend trois semaines pour un rendez-vous."));
        plain.put("missions", List.of("accueil"));
        plain.put("engagements", List.of("gratuit", "formation", "tempsplein"));
        return plain;
    }

    private static Actor prefect(String departement) {
        return AnEmployer.person(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, departement)));
    }

    private void favourable(UUID id) {
        opinions.give(prefect("26"), id, true, "Le besoin est réel.", Optional.empty())
                .orThrow();
    }

    private List<Convention> held() {
        return conventions.all(employer.manager()).orThrow();
    }

    @Test
    void opinionThenAward() {
        var id = filed("3");
        instruction.take(ADMINISTRATOR, id).orThrow();
        assertThat(decisions.decide(ADMINISTRATOR, id, Uuid7.next(), YES, new TypedAward(2, true)))
                .as("before the prefecture has said something")
                .isInstanceOf(Decision.Refused.class);
        favourable(id);
        var step = Uuid7.next();
        var decided = decisions
                .decide(ADMINISTRATOR, id, step, YES, new TypedAward(2, true))
                .orThrow();
        assertThat(decided.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(decisions.decide(ADMINISTRATOR, id, step, YES, new TypedAward(2, true)))
                .as("the same step again")
                .isInstanceOf(Decision.Accepted.class);
        var convention = held().getFirst();
        assertThat(convention.state()).isEqualTo(ConventionState.ONGOING);
        assertThat(convention.priorityArea()).isTrue();
        assertThat(employer.positions(convention.id())).hasSize(2);
    }

    @Test
    void whatTheEnvelopeLacksIsRefusedWhole() {
        var id = filed("3");
        favourable(id);
        instruction.take(ADMINISTRATOR, id).orThrow();
        assertThat(decisions.decide(ADMINISTRATOR, id, Uuid7.next(), YES, new TypedAward(499, false)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(held()).isEmpty();
        assertThat(decisions
                        .find(ADMINISTRATOR, id)
                        .orThrow()
                        .examined()
                        .dossier()
                        .state())
                .isEqualTo(CaseState.UNDER_INSTRUCTION);
    }

    @Test
    void theCommitteeAwardsWhatWasProposed() {
        var id = filed("1");
        favourable(id);
        instruction.take(ADMINISTRATOR, id).orThrow();
        var meeting = sittings.plan(
                        ADMINISTRATOR,
                        Uuid7.next(),
                        new Scope.National(),
                        clock.instant().plus(Duration.ofSeconds(61)),
                        "Salle du comité")
                .orThrow()
                .id();
        proposals
                .propose(ADMINISTRATOR, id, meeting, new Motion(Verdict.ACCEPTED, "", "", Map.of("postes", "1")))
                .orThrow();
        var item = sittings.find(ADMINISTRATOR, meeting)
                .orThrow()
                .lines()
                .getFirst()
                .item();
        committee.follow(ADMINISTRATOR, meeting, item.id()).orThrow();
        committee
                .close(ADMINISTRATOR, meeting, new Sitting.People("La présidente", "Deux membres"))
                .orThrow();
        settling.settle();
        assertThat(held()).hasSize(1);
    }

    @Test
    void aDecisionTakenBackFreesThePositions() {
        var id = filed("1");
        favourable(id);
        instruction.take(ADMINISTRATOR, id).orThrow();
        decisions
                .decide(ADMINISTRATOR, id, Uuid7.next(), YES, new TypedAward(1, false))
                .orThrow();
        var convention = held().getFirst().id();
        reopened(id);
        assertThat(held().getFirst().state()).isEqualTo(ConventionState.DECLINED);
        decisions
                .decide(
                        ADMINISTRATOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.REFUSED, "Trop peu de besoin.", ""),
                        TypedAward.NONE)
                .orThrow();
        assertThat(held()).extracting(Convention::id).containsExactly(convention);
    }

    private CaseFile reopened(UUID id) {
        return instruction
                .reopen(ADMINISTRATOR, id, Uuid7.next(), "Une erreur de nombre")
                .orThrow();
    }

    @Test
    void anOpinionIsGivenOnceByThePrefectureOfTheDepartement() {
        var id = filed("1");
        assertThat(opinions.give(prefect("33"), id, true, "Le besoin est réel.", Optional.empty()))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(opinions.give(ADMINISTRATOR, id, true, "Le besoin est réel.", Optional.empty()))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(opinions.give(prefect("26"), id, true, "court", Optional.empty()))
                .isInstanceOf(Decision.Refused.class);
        favourable(id);
        assertThat(opinions.give(prefect("26"), id, false, "Tout compte fait, non.", Optional.empty()))
                .isInstanceOf(Decision.Refused.class);
        var asked = opinions.find(prefect("26"), id).orThrow();
        assertThat(asked.opinion())
                .hasValueSatisfying(one -> assertThat(one.favourable()).isTrue());
        assertThat(asked.nearby()).isNotEmpty();
    }

    @Test
    void onlyForAnEmployerOfOnesOwn() {
        var id = Uuid7.next();
        var form = filing.open(PositionRequest.KEY).orElseThrow().form();
        var stranger = new AnEmployer(house, "26").manager();
        filing.begin(stranger, id, PositionRequest.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        filing.save(stranger, id, _ -> form.read(answers("1"))).orThrow();
        assertThat(filing.file(stranger, id, Optional.empty())).isInstanceOf(Decision.Refused.class);
    }
}
