package fr.mediane.programmes.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class ResultDeskTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 15);
    private Actor trainee = Actor.PUBLIC;

    @Autowired
    ResultDesk desk;

    @Autowired
    PixDesk pix;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void someone() {
        trainee = SomeTrainees.counsellor(jdbc, access);
    }

    @Test
    void whatAJuryDecidedIsKeptOnceAndReadByItsHolder() {
        var id = Uuid7.next();
        for (int click = 0; click < 2; click++) {
            assertThat(desk.record(Actor.SYSTEM, id, account(), "2019-CCP1", DAY, Outcome.PASSED)
                            .orThrow())
                    .isEqualTo(id);
        }
        assertThat(desk.of(trainee, account()).orThrow()).hasSize(1);
        assertThat(desk.holding(trainee, account()).orThrow().of(new Block("2025", BlockCode.CCP1)))
                .as("by equivalence")
                .isPresent();
        var other = SomeTrainees.counsellor(jdbc, access);
        assertThat(desk.of(other, account())).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.record(trainee, Uuid7.next(), account(), "2019-CCP2", DAY, Outcome.PASSED))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void refusesABlockThatTheVersionLacksADayWithoutJuriesAndADayToCome() {
        for (var block : List.of("2019-CCP4", "2018-CCP1", "CCP1", "", "2019-CCP1'; drop table training.result; --")) {
            assertThat(reason(desk.record(Actor.SYSTEM, Uuid7.next(), account(), block, DAY, Outcome.PASSED)))
                    .isEqualTo("training.error.block");
        }
        var eve = LocalDate.of(2025, 5, 19);
        assertThat(reason(record("2025-CCP1", eve))).isEqualTo("training.error.not-judged");
        assertThat(record("2025-CCP1", eve.plusDays(1))).isInstanceOf(Decision.Accepted.class);
        assertThat(reason(record("2025-CCP1", LocalDate.of(2999, 1, 1)))).isEqualTo("training.error.future");
        assertThat(desk.record(Actor.SYSTEM, Uuid7.next(), Uuid7.next(), "2025-CCP1", DAY, Outcome.PASSED))
                .as("nobody's account")
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void oneJuryDecidesOnceAndOnlyACorrectionWithAReasonStandsInItsPlace() {
        var first = record("2019-CCP1", DAY).orThrow();
        assertThat(reason(record("2019-CCP1", DAY))).isEqualTo("training.error.same-day");
        assertThat(reason(correct(first, Outcome.FAILED, " \t"))).isEqualTo("training.error.reason");
        assertThat(reason(correct(first, Outcome.FAILED, "é".repeat(301)))).isEqualTo("training.error.reason");
        var second = correct(first, Outcome.FAILED, "Procès-verbal mal lu").orThrow();
        assertThat(reason(correct(first, Outcome.PASSED, "Encore"))).isEqualTo("training.error.corrected");
        var lines = desk.of(trainee, account()).orThrow();
        assertThat(lines).extracting(Result::id).containsExactly(second, first);
        assertThat(lines).extracting(Result::inForce).containsExactly(true, false);
        assertThat(desk.holding(trainee, account()).orThrow().blocks()).isEmpty();
        assertThat(correct(Uuid7.next(), Outcome.FAILED, "?")).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void theDatabaseRefusesWhatTheDeskWould() {
        var first = record("2019-CCP1", DAY).orThrow();
        assertThatThrownBy(() -> jdbc.sql("update training.result set outcome = 'FAILED' where id = :id")
                        .param("id", first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from training.result where id = :id")
                        .param("id", first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        var early = new Object[] {"2025", LocalDate.of(2025, 5, 19), "PASSED", null, ""};
        var voided = new Object[] {"2019", DAY.plusDays(1), "VOID", null, ""};
        var silent = new Object[] {"2019", DAY, "FAILED", first, ""};
        var otherBlock = new Object[] {"2025", LocalDate.of(2025, 6, 1), "FAILED", first, "Erreur"};
        for (var wrong : List.of(early, voided, silent, otherBlock)) {
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into training.result (id, account, version, block, jury_day, outcome,
                                        replaces, reason, recorded_at)
                                    values (gen_random_uuid(), :account, ?, 'CCP1', ?, ?, ?, ?, now())
                                    """.replace(":account", "'" + account() + "'"))
                            .params(wrong)
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aPixCodeIsOnePersons() {
        var code = "p-" + account().toString().replace("-", "").substring(24).toUpperCase(Locale.ROOT);
        var id = pix.record(trainee, code, DAY).orThrow();
        assertThat(pix.record(trainee, " " + code, DAY).orThrow()).isEqualTo(id);
        var other = SomeTrainees.counsellor(jdbc, access);
        assertThat(reason(pix.record(other, code, DAY))).isEqualTo("training.error.pix-taken");
        assertThat(pix.remove(other, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(pix.of(other, account())).isInstanceOf(Decision.Unknown.class);
        for (var hostile : List.of("", "P-123", "P-1234567é", "P-12345678'--", "P".repeat(100_000))) {
            assertThat(reason(pix.record(trainee, hostile, DAY))).isEqualTo("training.error.pix-code");
        }
        assertThat(reason(pix.record(trainee, "P-ABCDEFGH", LocalDate.of(2999, 1, 1))))
                .isEqualTo("training.error.pix-day");
        assertThat(pix.remove(trainee, id).orThrow()).isEqualTo(id);
        assertThat(pix.of(trainee, account()).orThrow()).isEmpty();
    }

    private UUID account() {
        return SomeTrainees.account(trainee);
    }

    private Decision<UUID> record(String block, LocalDate day) {
        return desk.record(Actor.SYSTEM, Uuid7.next(), account(), block, day, Outcome.PASSED);
    }

    private Decision<UUID> correct(UUID wrong, Outcome outcome, String reason) {
        return desk.correct(Actor.SYSTEM, Uuid7.next(), wrong, DAY, outcome, reason);
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
