package fr.mediane.programmes.connectivity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.committee.CommitteeAgendaDesk;
import fr.mediane.engines.procedures.committee.CommitteeDesk;
import fr.mediane.engines.procedures.committee.CommitteeSettling;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Chosen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a committee gives is booked with its answer; what it may not give is handed back. */
@MedianeTest
class AidCommitteeTest {
    private static final Map<String, String> GIVEN = Map.of("dette", "80", "remise", "20", "subvention", "40,00");

    @Autowired
    AidProposalDesk desk;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    InboxDesk inbox;

    @Autowired
    SittingDesk sittings;

    @Autowired
    CommitteeAgendaDesk agenda;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    CommitteeSettling settling;

    @Autowired
    ManyCasesDesk many;

    @Autowired
    AidDesk aids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AHelpRequest it;

    @BeforeEach
    void somebodyAsks() {
        it = new AHelpRequest(house);
    }

    @Test
    void whatTheCommitteeGivesIsBookedWithItsAnswer() {
        var meeting = meeting();
        var id = examined();
        desk.propose(AHelpRequest.INSTRUCTOR, id, meeting, new Motion(Verdict.ACCEPTED, "", "", GIVEN))
                .orThrow();
        assertThat(sittings.find(AHelpRequest.INSTRUCTOR, meeting)
                        .orThrow()
                        .lines()
                        .getFirst()
                        .details())
                .contains("40,00");
        follow(id, meeting);
        close(meeting);

        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)
                        .orElseThrow()
                        .split()
                        .balance())
                .isEqualTo(Euros.of("20.00"));
        assertThat(inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow().dossier().state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void whatPassesTheCeilingOfTheHouseholdIsHandedBack() {
        var meeting = meeting();
        var id = examined();
        desk.propose(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        meeting,
                        new Motion(Verdict.ACCEPTED, "", "", Map.of("dette", "180", "subvention", "150")))
                .orThrow();
        follow(id, meeting);
        close(meeting);

        assertThat(inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow().dossier().state())
                .isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)).isEmpty();
        assertThat(sittings.find(AHelpRequest.INSTRUCTOR, meeting)
                        .orThrow()
                        .lines()
                        .getFirst()
                        .item()
                        .problem())
                .isNotEmpty();
    }

    @Test
    void moreThanIsOwedIsNotEvenProposed() {
        var id = examined();
        assertThat(desk.propose(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        meeting(),
                        new Motion(Verdict.ACCEPTED, "", "", Map.of("dette", "80", "subvention", "80,01"))))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void manyAreRefusedAtOnceButNoneIsAcceptedWithoutSayingWhoPaysWhat() {
        var id = examined();
        var chosen = List.of(new Chosen(id, Uuid7.next()));
        assertThat(many.decide(AHelpRequest.INSTRUCTOR, chosen, new Ruled(Verdict.ACCEPTED, "", ""))
                        .orThrow()
                        .getFirst()
                        .refused())
                .isNotEmpty();
        assertThat(many.decide(
                                AHelpRequest.INSTRUCTOR,
                                List.of(new Chosen(id, Uuid7.next())),
                                new Ruled(Verdict.REFUSED, "La dette est déjà réglée.", "La dette est déjà réglée."))
                        .orThrow()
                        .getFirst()
                        .refused())
                .isEmpty();
    }

    private UUID examined() {
        var id = it.filed("02408", "600", "80.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        return id;
    }

    private UUID meeting() {
        return sittings.plan(
                        AHelpRequest.INSTRUCTOR,
                        Uuid7.next(),
                        new Scope.Territory(Scope.Level.DEPARTEMENT, "02"),
                        Instant.now().plus(Duration.ofDays(2)),
                        "Laon")
                .orThrow()
                .id();
    }

    private void follow(UUID id, UUID meeting) {
        var item = agenda.waiting(AHelpRequest.INSTRUCTOR, id).orElseThrow().id();
        committee.follow(AHelpRequest.INSTRUCTOR, meeting, item).orThrow();
    }

    private void close(UUID meeting) {
        jdbc.sql("update procedures.sitting set starts_at = :at where id = :id")
                .param("at", Sql.at(Instant.now().minus(Duration.ofMinutes(5))))
                .param("id", meeting)
                .update();
        committee
                .close(AHelpRequest.INSTRUCTOR, meeting, new People("Maud Présidente", ""))
                .orThrow();
        settling.settle();
    }
}
