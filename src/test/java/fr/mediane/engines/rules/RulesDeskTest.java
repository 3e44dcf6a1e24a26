package fr.mediane.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class RulesDeskTest extends TableInForce {
    @Test
    void aDecisionIsKeptWithItsVersionItsRowsAndWhy() {
        var about = new About("essai", UUID.randomUUID());
        var made = decide(today(), 61, about).orThrow();
        var kept = desk.ruling(COUNSELLOR, made.id()).orElseThrow();
        assertThat(kept).isEqualTo(made);
        assertThat(kept.outcome().value("part")).contains(Value.of(new BigDecimal("0.5")));
        assertThat(kept.outcome().because()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("demi");
            assertThat(rule.citation()).isEqualTo("Délibération 1, article 2");
        });
        assertThat(kept.outcome().given()).containsExactly(Value.of(61));
        assertThat(kept.by()).isEqualTo(COUNSELLOR.account());
        assertThat(desk.about(COUNSELLOR, about)).containsExactly(made);
        assertThat(facts(made.id())).as("sealed").isNotEmpty().doesNotContain("age");
        assertThat(journaled(made.id())).contains("CREATED", "READ");
    }

    @Test
    void askedTwiceUnderOneIdItIsDecidedOnce() {
        var id = Uuid7.next();
        var about = new About("essai", UUID.randomUUID());
        var inputs = Map.of("age", Value.of(20));
        var first =
                desk.decide(COUNSELLOR, id, table.key(), today(), inputs, about).orThrow();
        assertThat(desk.decide(COUNSELLOR, id, table.key(), today(), inputs, about)
                        .orThrow())
                .isEqualTo(first);
        assertThat(desk.about(COUNSELLOR, about)).hasSize(1);
        assertThat(desk.decide(COUNSELLOR, id, table.key(), today(), inputs, new About("essai", UUID.randomUUID())))
                .as("about another")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void tryingKeepsNothing() {
        long before = count();
        assertThat(desk.tryOut(COUNSELLOR, table.key(), today(), Map.of("age", Value.of(60)))
                        .orThrow()
                        .value("part"))
                .contains(Value.of(new BigDecimal("0.5")));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatIsPublishedOrDecidedNeverChangesNotEvenByTheDatabase() {
        var version =
                tables.find(ADMINISTRATOR, table.id()).orThrow().versions().getFirst();
        var ruling = decide(today(), 61, new About("essai", UUID.randomUUID())).orThrow();
        for (var sql : new String[] {
            "update rules.version set content = '{}' where id = :id",
            "update rules.version set file = 'x' where id = :id",
            "update rules.version set state = 'DRAFT', file = null, valid = null, published_at = null where id = :id",
            "update rules.version set valid = daterange('2019-01-01', null) where id = :id",
            "delete from rules.version where id = :id",
            "update rules.ruling set outcome = '[]' where id = :id",
            "update rules.ruling set rows = '{}' where id = :id",
            "update rules.ruling set about = gen_random_uuid() where id = :id",
            "update rules.ruling set day = '2020-01-02' where id = :id",
            "delete from rules.ruling where id = :id"
        }) {
            var id = sql.contains("ruling") ? ruling.id() : version.id();
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", id).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into rules.ruling (id, version, day, about_kind, about, facts, rows, outcome, decided_at)
                        values (gen_random_uuid(), :id, '2019-01-01', 'essai', gen_random_uuid(), '\\x00', '{}', '[]', now())
                        """).param("id", version.id()).update())
                .as("by a version that does not apply that day")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onErasureTheValuesGoAndTheReasonStays() {
        var about = new About("essai", UUID.randomUUID());
        var made = decide(today(), 61, about).orThrow();
        var other = decide(today(), 62, new About("autre", about.id())).orThrow();
        assertThat(desk.erase(COUNSELLOR, about)).isEqualTo(1);
        var erased = desk.ruling(COUNSELLOR, made.id()).orElseThrow();
        assertThat(erased.about()).isEmpty();
        assertThat(erased.outcome().given()).isEmpty();
        assertThat(erased.outcome().because()).isEqualTo(made.outcome().because());
        assertThat(erased.outcome().answer()).isEqualTo(made.outcome().answer());
        assertThat(desk.about(COUNSELLOR, about)).isEmpty();
        assertThat(desk.ruling(COUNSELLOR, other.id()).orElseThrow().outcome().given())
                .as("of another kind")
                .hasSize(1);
        assertThat(desk.erase(COUNSELLOR, about)).isZero();
    }

    @Test
    void valuesThatAreMissingWrongOrNotAskedForAreRefused() {
        var about = new About("essai", UUID.randomUUID());
        for (var inputs : List.of(
                Map.<String, Value>of(),
                Map.of("age", Value.of("soixante")),
                Map.of("age", Value.of(-1)),
                Map.of("age", Value.of(1_000_000_000_000L)),
                Map.of("age", Value.of(new BigDecimal("60.5"))),
                Map.of("age", Value.of(60), "nom", Value.of("Imaginaire")))) {
            assertThat(desk.decide(COUNSELLOR, table.key(), today(), inputs, about))
                    .as(inputs.toString())
                    .isInstanceOf(Decision.Refused.class);
        }
        assertThat(desk.about(COUNSELLOR, about)).isEmpty();
    }
}
