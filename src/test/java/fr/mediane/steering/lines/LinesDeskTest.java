package fr.mediane.steering.lines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.Split;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.AnswerKind;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import fr.mediane.programmes.connectivity.requests.AHelpRequest;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a year in which nobody else asks. */
@MedianeTest
class LinesDeskTest {
    private static final Period YEAR = Period.year(2041);
    private static final Actor OPERATOR =
            AHelpRequest.person(new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR)));

    @Autowired
    LinesDesk desk;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    AidDecisionDesk aids;

    @Autowired
    AnswerDesk answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AHelpRequest it;

    @BeforeEach
    void nobodyElse() {
        it = new AHelpRequest(house);
        jdbc.sql("update procedures.dossier set filed_at = filed_at - interval '10 years' where filed_at >= :from")
                .param("from", LocalDate.of(2041, 1, 1))
                .update();
    }

    @Test
    void whatWasAskedAnsweredGivenAndRefusedIsCounted() {
        var helped = filed("600");
        var refused = filed("900");
        var open = filed("610");
        say(helped, 1, AnswerKind.ACKNOWLEDGED);
        say(helped, 2, AnswerKind.MAINTAINED);
        say(refused, 1, AnswerKind.ALREADY_CUT);
        give(helped, AHelpRequest.split("80.00", "20.00", "40.00"));
        instruction.take(AHelpRequest.INSTRUCTOR, refused).orThrow();
        instruction
                .decide(
                        AHelpRequest.INSTRUCTOR,
                        refused,
                        Uuid7.next(),
                        new Ruled(Verdict.REFUSED, "Quotient trop élevé.", ""))
                .orThrow();
        filedIn2041(helped, 10);
        filedIn2041(refused, 30);
        filedIn2041(open, 0);

        var lines = desk.of(AHelpRequest.INSTRUCTOR, YEAR, Optional.empty()).orThrow();

        var requests = lines.requests();
        assertThat(requests.filed()).isEqualTo(3);
        assertThat(requests.decided()).isEqualTo(2);
        assertThat(requests.acceptance()).hasValue(0.5);
        assertThat(requests.medianDays()).hasValue(20);
        assertThat(lines.byTerritory()).hasSize(1);
        var told = lines.operators();
        assertThat(told.told()).isEqualTo(3);
        assertThat(told.acknowledged()).isEqualTo(2);
        assertThat(told.late()).isZero();
        assertThat(told.punctuality()).as("one waits still").hasValue(1);
        assertThat(told.kept()).isEqualTo(1);
        assertThat(told.keptShare()).hasValue(0.5);
        assertThat(told.acceptance()).hasValue(0.5);
        assertThat(lines.byOperator())
                .singleElement()
                .satisfies(one -> assertThat(one.operator()).isEqualTo("Bordelune Télécom"));
        var money = lines.money();
        assertThat(money.debt()).isEqualTo(8_000);
        assertThat(money.waiver()).isEqualTo(2_000);
        assertThat(money.granted()).isEqualTo(4_000);
        assertThat(money.balance()).isEqualTo(2_000);
        assertThat(lines.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.refused()).isEqualTo(1);
            assertThat(reason.french()).isNotBlank();
            assertThat(reason.english()).isNotBlank();
        });
    }

    @Test
    void eachSeesTheirOwnTerritoryAndOnlyThoseOfTheWholeCountryChoose() {
        var id = filed("600");
        filedIn2041(id, 0);
        var charente =
                AHelpRequest.person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "16")));
        assertThat(filedSeen(charente, Optional.of("02"))).isZero();
        assertThat(filedSeen(AHelpRequest.INSTRUCTOR, Optional.of("16"))).isEqualTo(1);
        var national = AHelpRequest.person(new Grant(Role.ADMINISTRATOR, new Scope.National()));
        assertThat(filedSeen(national, Optional.empty())).isEqualTo(1);
        assertThat(filedSeen(national, Optional.of("02"))).isEqualTo(1);
        assertThat(filedSeen(national, Optional.of("16"))).isZero();
        assertThat(desk.of(it.asking(), YEAR, Optional.empty())).isInstanceOf(Decision.Forbidden.class);
    }

    private long filedSeen(Actor actor, Optional<String> departement) {
        return desk.of(actor, YEAR, departement).orThrow().requests().filed();
    }

    private UUID filed(String quotient) {
        return it.filed("02408", quotient, "80.00").id();
    }

    private void give(UUID id, Split split) {
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        aids.decide(AHelpRequest.INSTRUCTOR, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""), split, 0)
                .orThrow();
    }

    private void say(UUID id, int sequence, AnswerKind kind) {
        answers.answer(
                        OPERATOR,
                        it.told(id).getFirst().id(),
                        Uuid7.next(),
                        sequence,
                        new TypedAnswer(
                                kind.name(), "", kind == AnswerKind.ALREADY_CUT ? "01/11/2026" : "", "", "", "", ""))
                .orThrow();
    }

    /** As if filed in that year, and decided so many days later when it is decided. */
    private void filedIn2041(UUID id, int days) {
        jdbc.sql("""
                        update procedures.dossier set filed_at = '2041-06-01 10:00+02',
                            decided_at = case when decided_at is null then null
                                else timestamptz '2041-06-01 10:00+02' + make_interval(days => :days) end
                        where id = :id
                        """).param("days", days).param("id", id).update();
    }
}
