package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.SittingDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A committee of the Aisne that meets today with three requests before it, and another one in four weeks. All invented. */
@Component
class CommitteeDemonstration implements DemonstrationData {
    private static final String ROOM = "Salle Matisse, hôtel du département, Laon";
    private final HelpDemonstration requests;
    private final InstructionDesk instruction;
    private final SittingDesk sittings;
    private final AidProposalDesk proposals;
    private final Clock clock;

    CommitteeDemonstration(
            HelpDemonstration requests,
            InstructionDesk instruction,
            SittingDesk sittings,
            AidProposalDesk proposals,
            Clock clock) {
        this.requests = requests;
        this.instruction = instruction;
        this.sittings = sittings;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "demonstration.committee";
    }

    /** After the requests. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var officer = HelpDemonstration.person("instructrice", new Grant(Role.INSTRUCTOR, HelpDemonstration.AISNE));
        var today = plan(officer, clock.instant().plus(Duration.ofMinutes(1)));
        plan(officer, clock.instant().plus(Duration.ofDays(28)));
        propose(officer, today, person("Firmin", "Delattre", "1948-06-02", "640"), yes("118", "40", "60"));
        propose(officer, today, person("Aminata", "Sow", "1990-10-21", "512"), yes("96,50", "0", "80"));
        propose(
                officer,
                today,
                person("Louison", "Carlier", "1999-03-17", "910"),
                new Motion(
                        Verdict.REFUSED,
                        "Les ressources du foyer dépassent ce que prévoit le règlement du fonds.",
                        "",
                        Map.of()));
    }

    private UUID plan(Actor officer, Instant at) {
        return sittings.plan(officer, Uuid7.next(), HelpDemonstration.AISNE, at, ROOM)
                .orThrow()
                .id();
    }

    private void propose(Actor officer, UUID meeting, Map<String, List<String>> plain, Motion proposal) {
        var counsellor = HelpDemonstration.person("mediatrice", new Grant(Role.MEDIATOR, new Scope.Own()));
        var id = requests.file(counsellor, Channel.HELPED, plain);
        instruction.take(officer, id).orThrow();
        proposals.propose(officer, id, meeting, proposal).orThrow();
    }

    /** Whether a customer is one of those before the committee. */
    static boolean isOf(String reference) {
        return List.of("BL-19480602", "BL-19901021", "BL-19990317").contains(reference);
    }

    private static Map<String, List<String>> person(String given, String family, String born, String quotient) {
        return HelpDemonstration.person(given, family, born, "02408", quotient, "118.00");
    }

    private static Motion yes(String debt, String waiver, String grant) {
        return new Motion(Verdict.ACCEPTED, "", "", Map.of("dette", debt, "remise", waiver, "subvention", grant));
    }
}
