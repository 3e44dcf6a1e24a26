package fr.mediane.engines.procedures.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a case when a day passes: once, whoever looks first. */
@MedianeTest
class DeadlinesTest {
    private static final int MANY = 40;
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    DeadlineRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void silenceOpensTheAppealAndDecidesNothing() {
        var id = garden.filed("Zoé", "02408").id();
        pass(id);

        var seen = garden.own.find(garden.asking, id).orThrow();
        assertThat(seen.dossier().state()).isEqualTo(CaseState.UNDER_CONSTRUCTION);
        assertThat(seen.dossier().silentSince()).isPresent();
        assertThat(seen.contestable()).isTrue();
        assertThat(silences(id)).isEqualTo(1);
        garden.instruction.take(instructor, id).orThrow();
    }

    @Test
    void twoWhoLookAtOnceDoEachOnce() throws Exception {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < MANY; i++) {
            ids.add(garden.filed("Zoé", "02408").id());
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
    void whoAnswersForTheProcedureIsToldOnceOfWhatNobodyDecides() {
        var id = garden.filed("Zoé", "02408").id();
        garden.instruction.take(instructor, id).orThrow();
        jdbc.sql(
                        "update procedures.deadline set due = now() - interval '1 day' where dossier = ? and kind = 'ESCALATE'")
                .param(id)
                .update();
        rounds.round();
        rounds.round();

        var history = house.getBean(InboxDesk.class).find(instructor, id).orThrow();
        assertThat(history.steps())
                .filteredOn(step -> step.kind() == StepKind.ESCALATED)
                .hasSize(1);
        assertThat(house.getBean(Notices.class).mailbox())
                .filteredOn(mail ->
                        mail.notice().subject().contains(history.dossier().number())
                                && mail.notice().recipient().equals("chef@demonstration.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.notice().body())
                        .contains("/mon-espace/dossiers/" + id)
                        .doesNotContain("Zoé", "Dupré"));
        assertThat(garden.own.find(garden.asking, id).orThrow().steps())
                .as("not for who asks")
                .noneMatch(step -> step.kind() == StepKind.ESCALATED);
    }

    @Test
    void whatIsDecidedInTimeHasNoDeadlineLeft() {
        var id = garden.filed("Zoé", "02408").id();
        garden.decided(instructor, id, InstructionDesk.Verdict.ACCEPTED);

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
