package fr.mediane.engines.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a case when a day passes: once, whoever looks first. */
@MedianeTest
class DeadlinesTest {
    private static final int MANY = 40;
    private final Actor asking = AProcedure.person();
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    ShippedProcedures shipped;

    @Autowired
    FilingDesk filing;

    @Autowired
    OwnCasesDesk own;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    DeadlineRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void publish() {
        AProcedure.publish(shipped);
    }

    @ParameterizedTest
    @CsvSource({
        "2 months, 2026-12-31, 2027-02-28",
        "2 months, 2027-01-31, 2027-03-31",
        "30 days, 2026-11-30, 2026-12-30",
        "1 working-day, 2026-12-24, 2026-12-28",
        "5 working-days, 2026-11-30, 2026-12-07",
    })
    void aDelayEndsAsTheLawCounts(String delay, LocalDate from, LocalDate last) {
        assertThat(Delay.parse(delay).orElseThrow().after(from)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"0 days", "2 weeks", "-1 months", "two months", "9999 days", "''"})
    void whatIsNoDelayIsNone(String delay) {
        assertThat(Delay.parse(delay)).isEmpty();
    }

    @Test
    void silenceOpensTheAppealAndDecidesNothing() {
        var id = AProcedure.filed(filing, asking, "Zoé", "02408").id();
        pass(id);

        var seen = own.find(asking, id).orThrow();
        assertThat(seen.dossier().state()).isEqualTo(CaseState.UNDER_CONSTRUCTION);
        assertThat(seen.dossier().silentSince()).isPresent();
        assertThat(seen.contestable()).isTrue();
        assertThat(silences(id)).isEqualTo(1);
        instruction.take(instructor, id).orThrow();
    }

    @Test
    void twoWhoLookAtOnceDoEachOnce() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            ids.add(AProcedure.filed(filing, asking, "Zoé", "02408").id());
        }
        ids.forEach(this::due);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> round = () -> {
                rounds.round();
                return null;
            };
            for (var done : threads.invokeAll(List.of(round, round))) {
                done.get();
            }
        }

        assertThat(ids).allSatisfy(id -> assertThat(silences(id)).isEqualTo(1));
    }

    @Test
    void whatIsDecidedInTimeHasNoDeadlineLeft() {
        var id = AProcedure.filed(filing, asking, "Zoé", "02408").id();
        AProcedure.decided(instruction, instructor, id, InstructionDesk.Verdict.ACCEPTED);

        assertThat(jdbc.sql("select count(*) from procedures.deadline where dossier = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void pass(UUID id) {
        due(id);
        rounds.round();
        rounds.round();
    }

    private void due(UUID id) {
        jdbc.sql("update procedures.deadline set due = now() - interval '1 day' where dossier = ? and kind = 'DECIDE'")
                .param(id)
                .update();
    }

    private int silences(UUID id) {
        return jdbc.sql("select count(*) from procedures.step where dossier = ? and kind = 'SILENCE'")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
