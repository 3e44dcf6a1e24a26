package fr.mediane.programmes.competence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.competence.adaptive.Competence;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class PlanDeskTest {
    private static final String TITLE = "Écrire à ma sœur";
    private final Actor counsellor = Counsellors.mediator();
    private UUID person = Uuid7.next();

    @Autowired
    PlanDesk plan;

    @Autowired
    PersonDesk people;

    @Autowired
    HeldCompetences held;

    @Autowired
    ActivityDesk activities;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPerson() {
        person = people.create(counsellor, Uuid7.next(), PersonDraft.named("Dominique Essai"))
                .orThrow()
                .person()
                .id();
    }

    @Test
    void aGoalIsWrittenDownOnce() {
        var id = Uuid7.next();
        plan.add(counsellor, person, id, draft(TITLE, Goal.State.OPEN, "Ouvrir", "Écrire"))
                .orThrow();
        plan.add(counsellor, person, id, draft("Autre", Goal.State.OPEN)).orThrow();
        assertThat(plan.see(counsellor, person).orThrow()).singleElement().satisfies(goal -> {
            assertThat(goal.title()).isEqualTo(TITLE);
            assertThat(goal.steps()).extracting(Goal.Step::text).containsExactly("Ouvrir", "Écrire");
            assertThat(goal.competence()).contains(Competence.INTERACTING);
        });
    }

    @Test
    void whatIsWrittenIsSealedInTheDatabase() {
        var goal = add(TITLE, "Ouvrir");
        var sealed = jdbc.sql("select title from competence.goal where id = :id")
                .param("id", goal.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("sœur");
    }

    @Test
    void aStepDoneStaysDoneWhenOthersChange() {
        var goal = add(TITLE, "Ouvrir", "Écrire");
        plan.mark(counsellor, person, goal.id(), goal.steps().getFirst().id(), true)
                .orThrow();
        var changed = plan.change(counsellor, person, goal.id(), 1, draft(TITLE, Goal.State.OPEN, "Lire", "Ouvrir"))
                .orThrow();
        assertThat(changed.done()).isEqualTo(1);
        assertThat(changed.steps().get(1).doneOn()).isPresent();
        plan.mark(counsellor, person, goal.id(), changed.steps().get(1).id(), false)
                .orThrow();
        assertThat(plan.find(counsellor, person, goal.id()).orThrow().done()).isZero();
    }

    @Test
    void aGoalReachedHasItsDayAndComesAfterTheOpenOnes() {
        var first = add(TITLE);
        add("Autre chose");
        plan.change(counsellor, person, first.id(), 1, draft(TITLE, Goal.State.REACHED))
                .orThrow();
        var all = plan.see(counsellor, person).orThrow();
        assertThat(all).extracting(Goal::title).containsExactly("Autre chose", TITLE);
        assertThat(all.getLast().endedOn()).isPresent();
        assertThat(held.history(counsellor, Set.of(person), 10)).hasSize(3);
    }

    @Test
    void nothingIsOverwrittenThatChangedMeanwhile() {
        var goal = add(TITLE);
        plan.change(counsellor, person, goal.id(), 1, draft("Un", Goal.State.OPEN))
                .orThrow();
        assertThat(plan.change(counsellor, person, goal.id(), 1, draft("Deux", Goal.State.OPEN)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(plan.find(counsellor, person, goal.id()).orThrow().title()).isEqualTo("Un");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        var goal = add(TITLE, "Ouvrir");
        assertThat(plan.change(counsellor, person, goal.id(), 1, draft(TITLE, Goal.State.OPEN, "Ouvrir"))
                        .orThrow()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeRead() {
        assertThat(errors("  ")).containsExactly("title");
        assertThat(errors("x".repeat(121))).containsExactly("title");
        assertThat(errors(TITLE, Collections.nCopies(13, "pas").toArray(String[]::new)))
                .containsExactly("steps");
        assertThat(errors(TITLE, "x".repeat(161))).containsExactly("steps");
        assertThat(plan.add(counsellor, person, UUID.randomUUID(), draft(TITLE, Goal.State.OPEN)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void toWhoMayNotSeeThePersonNoGoalExists() {
        var goal = add(TITLE, "Ouvrir");
        var other = Counsellors.mediator();
        var step = goal.steps().getFirst().id();
        assertThat(plan.see(other, person)).isInstanceOf(Decision.Unknown.class);
        assertThat(plan.find(other, person, goal.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(plan.change(other, person, goal.id(), 1, draft(TITLE, Goal.State.LEFT)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(plan.mark(other, person, goal.id(), step, true)).isInstanceOf(Decision.Unknown.class);
        assertThat(plan.add(other, person, Uuid7.next(), draft(TITLE, Goal.State.OPEN)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(plan.see(Actor.PUBLIC, person)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void thePlanIsInTheCopyAndGoesWhenThePersonIsErased() {
        add(TITLE, "Ouvrir");
        assertThat(held.copy(Set.of(person)).getFirst())
                .containsEntry("competence.goal.title", TITLE)
                .containsEntry("competence.goal.steps", "Ouvrir");
        held.erase(Set.of(person), UUID.randomUUID());
        assertThat(plan.see(counsellor, person).orThrow()).isEmpty();
    }

    @Test
    void onlyOnesOwnActivitiesWithThePersonAreLinked() {
        var own = activity(counsellor, person);
        var withSomeoneElse = activity(counsellor, Uuid7.next());
        var id = Uuid7.next();
        plan.add(counsellor, person, id, linked(Set.of(own, withSomeoneElse, Uuid7.next())))
                .orThrow();
        assertThat(plan.activities(counsellor, person))
                .extracting(line -> line.id())
                .containsExactly(own);
        assertThat(plan.find(counsellor, person, id).orThrow().activities()).containsExactly(own);
        plan.change(counsellor, person, id, 1, linked(Set.of())).orThrow();
        assertThat(plan.find(counsellor, person, id).orThrow().activities()).isEmpty();
        assertThat(plan.activities(Counsellors.mediator(), person)).isEmpty();
    }

    @Test
    void whatAColleagueLinkedStays() {
        var colleagues = Uuid7.next();
        assertThat(linked(Set.of()).linking(Set.of(), Set.of(colleagues)).activities())
                .containsExactly(colleagues);
    }

    private UUID activity(Actor by, UUID with) {
        var id = Uuid7.next();
        activities.record(by, id, Sessions.individual().content()).orThrow();
        jdbc.sql("""
                        insert into mediation.participation (activity, person, gender, age, status)
                        values (:activity, :person, 'feminin', 'soixante_dix_plus', 'retraite')
                        """).param("activity", id).param("person", with).update();
        return id;
    }

    private static GoalDraft linked(Set<UUID> activities) {
        return new GoalDraft(TITLE, Optional.empty(), Goal.State.OPEN, Optional.empty(), List.of(), activities);
    }

    private List<String> errors(String title, String... steps) {
        return plan.add(counsellor, person, Uuid7.next(), draft(title, Goal.State.OPEN, steps))
                        instanceof Decision.Refused<Goal>(var reasons)
                ? reasons.stream().map(reason -> reason.field()).toList()
                : List.of();
    }

    private Goal add(String title, String... steps) {
        return plan.add(counsellor, person, Uuid7.next(), draft(title, Goal.State.OPEN, steps))
                .orThrow();
    }

    private static GoalDraft draft(String title, Goal.State state, String... steps) {
        return new GoalDraft(
                title,
                Optional.of(Competence.INTERACTING),
                state,
                Optional.of(LocalDate.of(2027, 3, 1)),
                List.of(steps),
                Set.of());
    }
}
