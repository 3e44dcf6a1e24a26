package fr.mediane.programmes.connectivity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.committee.AMeeting;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Chosen;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
    ManyCasesDesk many;

    @Autowired
    AidDesk aids;

    @Autowired
    ApplicationContext house;

    private AHelpRequest it;

    @BeforeEach
    void somebodyAsks() {
        it = new AHelpRequest(house);
    }

    @Test
    void whatTheCommitteeGivesIsBookedWithItsAnswer() {
        var meeting = new AMeeting(house, AHelpRequest.INSTRUCTOR);
        var id = examined();
        desk.propose(AHelpRequest.INSTRUCTOR, id, meeting.id, new Motion(Verdict.ACCEPTED, "", "", GIVEN))
                .orThrow();
        assertThat(meeting.view().lines().getFirst().details()).contains("40,00");
        meeting.follow(id);
        meeting.end();

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
        var meeting = new AMeeting(house, AHelpRequest.INSTRUCTOR);
        var id = examined();
        desk.propose(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        meeting.id,
                        new Motion(Verdict.ACCEPTED, "", "", Map.of("dette", "180", "subvention", "150")))
                .orThrow();
        meeting.follow(id);
        meeting.end();

        assertThat(inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow().dossier().state())
                .isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)).isEmpty();
        assertThat(meeting.view().lines().getFirst().item().problem()).isNotEmpty();
    }

    @Test
    void moreThanIsOwedIsNotEvenProposed() {
        var id = examined();
        assertThat(desk.propose(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        new AMeeting(house, AHelpRequest.INSTRUCTOR).id,
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
}
