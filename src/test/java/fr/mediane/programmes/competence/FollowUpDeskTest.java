package fr.mediane.programmes.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Level;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.testing.MedianeTest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class FollowUpDeskTest {
    private final Actor counsellor = Counsellors.mediator();

    @Autowired
    FollowUpDesk desk;

    @Autowired
    OpenAssessmentDesk open;

    @Autowired
    PersonDesk people;

    @Autowired
    HeldCompetences held;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersAreKeptOneByOneUntilItEnds() {
        var person = person(counsellor);
        var begun = begin(person);
        assertThat(begun.finished()).isFalse();
        var finished = answerAll(person, begun.id(), Answer.NOT_YET);
        assertThat(finished.finished()).isTrue();
        var follow = desk.see(counsellor, person).orThrow();
        assertThat(follow.underWay()).isEmpty();
        assertThat(follow.finished()).singleElement().satisfies(one -> {
            assertThat(one.interview().given()).hasSizeGreaterThanOrEqualTo(15);
            assertThat(one.profile().orElseThrow().overall().orElseThrow().level())
                    .isEqualTo(Level.BASIC);
            assertThat(one.profile().orElseThrow().version()).isNotEmpty();
        });
    }

    @Test
    void oneGoesOnAnotherDayWhereOneStopped() {
        var person = person(counsellor);
        var begun = begin(person);
        var second =
                desk.answer(counsellor, person, begun.id(), 1, Answer.ALONE).orThrow();
        var again = desk.find(counsellor, person, begun.id()).orThrow();
        assertThat(again.interview()).isEqualTo(second.interview());
        assertThat(desk.see(counsellor, person).orThrow().underWay()).contains(again);
    }

    @Test
    void beginningTwiceGoesOnWithTheFirst() {
        var person = person(counsellor);
        var first = begin(person);
        assertThat(begin(person).id()).isEqualTo(first.id());
        assertThat(desk.begin(counsellor, person, first.id()).orThrow().id()).isEqualTo(first.id());
    }

    @Test
    void theSameAnswerTwiceIsKeptOnceAndALateOneChangesNothing() {
        var person = person(counsellor);
        var id = begin(person).id();
        desk.answer(counsellor, person, id, 1, Answer.ALONE).orThrow();
        var once = desk.answer(counsellor, person, id, 1, Answer.ALONE).orThrow();
        assertThat(once.interview().given()).hasSize(1);
        assertThat(desk.answer(counsellor, person, id, 7, Answer.ALONE)
                        .orThrow()
                        .interview()
                        .given())
                .hasSize(1);
        var finished = answerAll(person, id, Answer.ALONE);
        var after = desk.answer(counsellor, person, id, 1, Answer.NOT_YET).orThrow();
        assertThat(after.interview()).isEqualTo(finished.interview());
        assertThat(after.finishedAt()).isEqualTo(finished.finishedAt());
    }

    @Test
    void anotherAnswerToAnEarlierQuestionDropsWhatFollowed() {
        var person = person(counsellor);
        var id = begin(person).id();
        for (int number = 1; number <= 5; number++) {
            desk.answer(counsellor, person, id, number, Answer.WITH_HELP).orThrow();
        }
        desk.answer(counsellor, person, id, 2, Answer.ALONE).orThrow();
        assertThat(desk.find(counsellor, person, id).orThrow().interview().given())
                .hasSize(2);
    }

    /** A double click: both requests arrive at once. */
    @Test
    void twoAnswersAtTheSameMomentAreBothInOrder() throws Exception {
        var person = person(counsellor);
        var id = begin(person).id();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Assessment> click =
                    () -> desk.answer(counsellor, person, id, 1, Answer.ALONE).orThrow();
            for (var done : threads.invokeAll(Collections.nCopies(8, click))) {
                assertThat(done.get().interview().given()).hasSize(1);
            }
        }
    }

    @Test
    void aCodeOfSomeoneAloneIsKeptOnce() {
        var person = person(counsellor);
        var alone = alone(Answer.WITH_HELP);
        var id = Uuid7.next();
        desk.keep(counsellor, person, id, alone).orThrow();
        desk.keep(counsellor, person, id, alone).orThrow();
        assertThat(desk.see(counsellor, person).orThrow().finished())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mode()).isEqualTo(Assessment.Mode.ALONE);
                    assertThat(one.interview()).isEqualTo(alone);
                });
    }

    @Test
    void theCodeOfABreakIsRefused() {
        var person = person(counsellor);
        var paused = open.begin().answer(Answer.ALONE);
        assertThat(desk.keep(counsellor, person, Uuid7.next(), paused)).isInstanceOf(Decision.Refused.class);
        assertThat(desk.see(counsellor, person).orThrow().underWay()).isEmpty();
    }

    @Test
    void toWhoMayNotSeeThePersonNothingExists() {
        var person = person(counsellor);
        var id = begin(person).id();
        var other = Counsellors.mediator();
        assertThat(desk.see(other, person)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.begin(other, person, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.answer(other, person, id, 1, Answer.ALONE)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(other, person, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.result(other, person, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.remove(other, person, id)).isInstanceOf(Decision.Unknown.class);
        var national = Counsellors.with(Role.ADMINISTRATOR, new Scope.National());
        assertThat(desk.see(national, person)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.find(counsellor, person(counsellor), id)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void untilItemsAreCalibratedTheDatabaseRefusesAStandardError() {
        var id = begin(person(counsellor)).id();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into competence.score (assessment, area, version, calibrated, ability, error, level, answers)
                        values (:id, 0, 'x', false, 0, 0.4, 2, 15)
                        """).param("id", id).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsTakenAwayIsGone() {
        var person = person(counsellor);
        var id = begin(person).id();
        answerAll(person, id, Answer.ALONE);
        desk.remove(counsellor, person, id).orThrow();
        desk.remove(counsellor, person, id).orThrow();
        assertThat(desk.see(counsellor, person).orThrow().finished()).isEmpty();
    }

    @Test
    void everyReadAndChangeIsInTheJournal() {
        var person = person(counsellor);
        var id = begin(person).id();
        answerAll(person, id, Answer.ALONE);
        desk.result(counsellor, person, id).orThrow();
        assertThat(jdbc.sql("select distinct action from journal.entry where record = :id and module = :module")
                        .param("id", id)
                        .param("module", FollowUpDesk.MODULE)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("CREATED", "CHANGED", "READ");
    }

    @Test
    void theCopyOfThePersonHoldsTheirAnswers() {
        var person = person(counsellor);
        answerAll(person, begin(person).id(), Answer.ALONE);
        assertThat(held.copy(Set.of(person))).singleElement().satisfies(copy -> {
            assertThat(copy.get("competence.copy.answers")).contains("Je sais", "Oui, sans aide");
            assertThat(copy).containsKeys("competence.copy.begun", "competence.area.1", "competence.result.level");
        });
    }

    @Test
    void erasingKeepsFiguresUnderAPseudonym() {
        var person = person(counsellor);
        answerAll(person, begin(person).id(), Answer.ALONE);
        begin(person);
        var pseudonym = UUID.randomUUID();
        held.erase(Set.of(person), pseudonym);
        assertThat(held.copy(Set.of(person))).isEmpty();
        assertThat(held.history(counsellor, Set.of(person), 10)).isEmpty();
        assertThat(levels(pseudonym)).hasSize(6);
    }

    @Test
    void progressIsPublishedWithoutTextFromTheFirstToTheLast() {
        var person = person(counsellor);
        answerAll(person, begin(person).id(), Answer.NOT_YET);
        answerAll(person, begin(person).id(), Answer.ALONE);
        assertThat(levels(person)).hasSize(6).allMatch(row -> row.equals("1→4 (2)"));
    }

    private List<String> levels(UUID person) {
        return jdbc.sql("""
                        select first_level || '→' || last_level || ' (' || assessments || ')'
                        from competence.published_progress where person = :person order by area
                        """).param("person", person).query(String.class).list();
    }

    private Assessment begin(UUID person) {
        return desk.begin(counsellor, person, Uuid7.next()).orThrow();
    }

    private Assessment answerAll(UUID person, UUID id, Answer answer) {
        var now = desk.find(counsellor, person, id).orThrow();
        for (int number = now.interview().given().size() + 1; !now.finished(); number++) {
            now = desk.answer(counsellor, person, id, number, answer).orThrow();
        }
        return now;
    }

    private Interview alone(Answer answer) {
        var interview = open.begin();
        while (!interview.finished()) {
            interview = interview.answer(answer);
        }
        return interview;
    }

    private UUID person(Actor actor) {
        return people.create(actor, Uuid7.next(), PersonDraft.named("Camille Essai"))
                .orThrow()
                .person()
                .id();
    }
}
