package fr.mediane.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PublishingTest extends TableInForce {
    @Test
    void theVersionOfTheDayDecidesBeforeOnAndAfter() {
        var next = today().plusDays(10);
        publish(SampleTables.from(65), next).orThrow();
        for (var day : List.of(LONG_AGO, today(), next.minusDays(1))) {
            assertThat(number(day)).as(day.toString()).isEqualTo(1);
        }
        assertThat(number(next)).isEqualTo(2);
        assertThat(number(next.plusYears(50))).isEqualTo(2);
        assertThat(decide(LONG_AGO.minusDays(1), 60, new About("essai", UUID.randomUUID())))
                .isEqualTo(Decision.refused(ErrorKey.of("rules.error.no-version")));
        assertThat(desk.asked(table.key(), LONG_AGO.minusDays(1))).isEmpty();
        assertThat(desk.asked(table.key(), today()).orElseThrow()).hasSize(1);
        assertThat(desk.decide(COUNSELLOR, "nulle-part", today(), Map.of(), new About("essai", UUID.randomUUID())))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void ofTwoWhoPublishForTheSameDayOneWins() throws Exception {
        var day = today().plusDays(3);
        var id = Uuid7.next();
        var draft = tables.draft(ADMINISTRATOR, table.id(), id, SampleTables.from(70))
                .orThrow();
        Callable<Decision<Version>> attempt =
                () -> publishing.publish(ADMINISTRATOR, table.id(), id, draft.revised(), Optional.of(day), "");
        var answers = new ArrayList<Decision<Version>>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var one : pool.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                answers.add(one.get());
            }
        }
        assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(number(day)).isEqualTo(2);
        assertThat(publish(SampleTables.from(80), day)).as("the day is taken").isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theDatabaseItselfRefusesTwoVersionsForOneDay() {
        var id = Uuid7.next();
        tables.draft(ADMINISTRATOR, table.id(), id, SampleTables.from(70)).orThrow();
        assertThatThrownBy(() -> jdbc.sql("""
                        update rules.version set state = 'PUBLISHED', file = 'x', published_at = now(),
                            valid = daterange(current_date + 5, current_date + 6) where id = :id
                        """).param("id", id).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void gapsOverlapsFailingSamplesAndMistakesKeepADraftFromBeingPublished() {
        var day = today().plusDays(20);
        assertThat(reasons(publish(SampleTables.ages("< 50", ">= 60", 60), day)))
                .contains("rules.error.publish.gaps");
        assertThat(reasons(publish(SampleTables.ages("<= 70", ">= 60", 90), day)))
                .contains("rules.error.publish.overlaps");
        assertThat(reasons(publish(SampleTables.ages("< 60", ">= 60", 59), day)))
                .contains("rules.error.publish.sample");
        assertThat(reasons(publish(SampleTables.ages("< x", ">= 60", 60), day))).contains("rules.error.publish.cells");
        var fine = SampleTables.from(60);
        assertThat(reasons(
                        publish(new Sheet(fine.inputs(), fine.outputs(), fine.policy(), fine.rules(), List.of()), day)))
                .contains("rules.error.publish.no-sample");
        assertThat(reasons(publish(fine, today().minusDays(1)))).contains("rules.error.publish.past");
        assertThat(reasons(publish(fine, LONG_AGO))).contains("rules.error.publish.after");
    }

    @Test
    void aGapThatIsMeantIsPublishedWithItsReason() {
        var day = today().plusDays(30);
        var draft = draft(SampleTables.ages("< 50", ">= 60", 60));
        var made = publishing
                .publish(
                        ADMINISTRATOR,
                        table.id(),
                        draft.id(),
                        draft.revised(),
                        Optional.of(day),
                        "Entre 50 et 60 ans, la commission décide.")
                .orThrow();
        assertThat(made.publication().orElseThrow().gapReason()).startsWith("Entre 50");
        var none = decide(day, 55, new About("essai", UUID.randomUUID())).orThrow();
        assertThat(none.outcome().answered()).isFalse();
        assertThat(desk.ruling(COUNSELLOR, none.id()).orElseThrow()).isEqualTo(none);
    }

    @Test
    void onlyNationalAdministratorsWriteRules() {
        for (var other : List.of(
                Actor.PUBLIC,
                COUNSELLOR,
                new Actor(
                        Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.Own()))))) {
            assertThat(tables.all(other)).isInstanceOf(Decision.Forbidden.class);
            assertThat(tables.create(other, Uuid7.next(), SampleTables.key(), SampleTables.naming()))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(tables.draft(other, table.id(), Uuid7.next(), SampleTables.from(3)))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(publishing.publish(other, table.id(), UUID.randomUUID(), 1, Optional.of(today()), ""))
                    .isInstanceOf(Decision.Forbidden.class);
        }
    }
}
