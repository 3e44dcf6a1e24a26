package fr.mediane.steering.targets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.targets.skills.SkillsResult;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class TargetDeskTest {
    private static final Actor PREFECTURE = new Actor(
            Optional.of(Uuid7.next()),
            "Préfecture",
            Set.of(new Grant(Role.PREFECT, new Scope.Territory(Scope.Level.DEPARTEMENT, "07"))));
    private static final String ANSWERS = """
            poids;age;genre;utilisateur;information;communication;contenu;securite;problemes
            3;30;f;1;2;2;3;3;3
            1;40;m;0;;;;;
            """;

    @Autowired
    TargetDesk desk;

    @Autowired
    SkillsDesk skills;

    @Autowired
    Targets targets;

    @Autowired
    Measuring measuring;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNationalTargetsComeWithMediane() {
        var basic = desk.followed("").stream()
                .filter(one -> one.target().words().title().equals("Compétences numériques de base"))
                .findFirst()
                .orElseThrow();

        assertThat(basic.target().aim().orElseThrow())
                .isEqualTo(new Figure(LocalDate.of(2030, 12, 31), new BigDecimal("80")));
        assertThat(basic.target().source()).contains("2022/2481");
    }

    @Test
    void aPrefectureKeepsTheTargetsOfItsDepartementOnly() {
        var mine = made(PREFECTURE, draft("07", "", "nombre"));

        assertThat(desk.followed("07")).extracting(one -> one.target().id()).contains(mine);
        assertThat(desk.create(PREFECTURE, Uuid7.next(), draft("", "", "nombre")))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.create(PREFECTURE, Uuid7.next(), draft("26", "", "nombre")))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.edit(PREFECTURE, mine, 0, draft("26", "", "nombre"))).isInstanceOf(Decision.Forbidden.class);
        var national = made(Actor.SYSTEM, draft("", "", "nombre"));
        assertThat(desk.enter(PREFECTURE, national, new ValueDraft("01/02/2026", "3", "Essai")))
                .isInstanceOf(Decision.Unknown.class);
        retire(national);
    }

    @Test
    void aSecondPostOfTheSameFormMakesNoSecondTarget() {
        var id = Uuid7.next();
        desk.create(PREFECTURE, id, draft("07", "", "nombre")).orThrow();
        desk.create(PREFECTURE, id, draft("07", "", "rang")).orThrow();

        assertThat(desk.find(id).orThrow().target().unit()).isEqualTo(Unit.COUNT);
    }

    @Test
    void aChangeInBetweenIsNotOverwritten() {
        var id = made(PREFECTURE, draft("07", "", "nombre"));
        desk.edit(PREFECTURE, id, 0, draft("07", "31/12/2024 : 1\n31/12/2026 : 5", "nombre"))
                .orThrow();

        assertThat(desk.edit(PREFECTURE, id, 0, draft("07", "", "nombre")))
                .isEqualTo(Decision.refused(ErrorKey.of("targets.error.changed-meanwhile")));
        assertThat(desk.find(id).orThrow().target().trajectory()).hasSize(2);
    }

    @Test
    void aValueTakesThePlaceOfTheOneOfItsDayAndCanBeTakenBack() {
        var id = made(PREFECTURE, draft("07", "", "nombre"));
        desk.enter(PREFECTURE, id, new ValueDraft("01/02/2026", "3", "Premier relevé"))
                .orThrow();
        desk.enter(PREFECTURE, id, new ValueDraft("01/02/2026", "4", "Relevé corrigé"))
                .orThrow();

        assertThat(desk.find(id).orThrow().values())
                .containsExactly(new Value(
                        new Figure(LocalDate.of(2026, 2, 1), new BigDecimal("4")),
                        Value.Origin.ENTERED,
                        "Relevé corrigé"));
        assertThat(desk.edit(PREFECTURE, id, 0, draft("07", "", "rang")))
                .isEqualTo(Decision.refused(ErrorKey.on("unit", "targets.error.unit-used")));
        for (int i = 0; i < 2; i++) {
            desk.withdraw(PREFECTURE, id, Optional.of(LocalDate.of(2026, 2, 1))).orThrow();
        }
        assertThat(desk.find(id).orThrow().values()).isEmpty();
    }

    /** Measured against what was published of the same twelve months. */
    @Test
    void measuresWhatCounsellorsRecorded() {
        var id = made(
                Actor.SYSTEM,
                new TargetDraft(
                        "Essai", "Essai", "", "", "nombre", false, "Essai", "", "", "accompagnements", "", false));
        var latest = desk.find(id).orThrow().latest().orElseThrow();

        long counted = jdbc.sql("""
                        select sum(count) from statistics.published_open_cell
                        where subset = 'france' and indicator = 'accompagnements' and month > :from and month <= :day
                        """)
                .param("from", latest.figure().day().minusYears(1))
                .param("day", latest.figure().day())
                .query(Long.class)
                .single();
        assertThat(latest.origin()).isEqualTo(Value.Origin.MEASURED);
        assertThat(latest.figure().value().longValue()).isEqualTo(counted);
        retire(id);
    }

    @Test
    void aMeasureNeverReplacesWhatSomeoneEntered() {
        var id = made(PREFECTURE, draft("07", "", "nombre"));
        var day = LocalDate.of(2026, 1, 31);
        desk.enter(PREFECTURE, id, new ValueDraft("31/01/2026", "7", "Comptage sur place"))
                .orThrow();
        targets.put(id, new Value(new Figure(day, BigDecimal.ONE), Value.Origin.MEASURED, ""), Optional.empty());

        assertThat(desk.find(id).orThrow().latest().orElseThrow().citation()).isEqualTo("Comptage sur place");
    }

    @Test
    void aSurveyBecomesAValueAndItsAnswersAreForgotten() throws IOException {
        var survey = Uuid7.next();
        skills.receive(Actor.SYSTEM, survey, "15/06/2026", "Enquête d’essai", answers())
                .orThrow();
        skills.receive(Actor.SYSTEM, survey, "15/06/2026", "Enquête d’essai", answers())
                .orThrow();
        var target = made(Actor.SYSTEM, draft("", "", "pourcentage"));
        assertThat(skills.publish(Actor.SYSTEM, survey, Optional.of(target)).orThrow())
                .isEqualTo(target);

        var value = desk.find(target).orThrow().latest().orElseThrow();
        assertThat(value.figure().value()).isEqualByComparingTo("75");
        assertThat(value.origin()).isEqualTo(Value.Origin.SURVEY);
        assertThat(skills.behind(target).orElseThrow().result())
                .extracting(SkillsResult::answers, result -> result.groups().size())
                .containsExactly(2, 1);
        retire(target);
    }

    @Test
    void onlyTheNationalAdministrationSendsSurveys() throws IOException {
        assertThat(skills.receive(PREFECTURE, Uuid7.next(), "15/06/2026", "Essai", answers()))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(skills.all(PREFECTURE)).isInstanceOf(Decision.Forbidden.class);
        assertThat(skills.publish(Actor.SYSTEM, Uuid7.next(), Optional.empty())).isInstanceOf(Decision.Unknown.class);
    }

    private UUID made(Actor actor, TargetDraft draft) {
        return desk.create(actor, Uuid7.next(), draft).orThrow();
    }

    /** So that the national page of other tests stays as it was. */
    private void retire(UUID id) {
        jdbc.sql("update targets.target set departement = 'zzz' where id = :id")
                .param("id", id)
                .update();
    }

    private static InputStream answers() {
        return new ByteArrayInputStream(ANSWERS.getBytes(StandardCharsets.UTF_8));
    }

    private static TargetDraft draft(String departement, String trajectory, String unit) {
        return new TargetDraft("Essai", "Essai", "", "", unit, false, "Essai", "", trajectory, "", departement, false);
    }
}
