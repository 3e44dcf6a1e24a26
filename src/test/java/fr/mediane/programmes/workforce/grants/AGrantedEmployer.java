package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer with a signed convention, an approved bank account, and people to hire. */
final class AGrantedEmployer {
    static final Actor PAYER = AnEmployer.person(new Grant(Role.PAYER, new Scope.National()));
    static final Actor OTHER_PAYER = AnEmployer.person(new Grant(Role.PAYER, new Scope.National()));
    static final SentFile PDF = new SentFile("contrat.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));

    /** Where no other test awards positions. */
    private static final String DEPARTEMENT = "48";

    /** A well-known example of an account number; nobody's. */
    static final String IBAN = "FR1420041010050500013M02606";

    final AnEmployer employer;
    final UUID organisation;
    final Actor manager;
    final UUID convention;
    final List<Position> positions;
    final JdbcClient jdbc;
    final FundingDesk desk;
    private final Fundings fundings;
    private final GrantEvidenceDesk evidence;
    private final GrantAccountDesk accounts;
    private final GrantRunDesk runs;

    AGrantedEmployer(ApplicationContext house, boolean publicBody, int positions) {
        house.getBean(AwardDesk.class)
                .size(AnEmployer.ADMINISTRATOR, PositionKind.COUNSELLOR, DEPARTEMENT, 500)
                .orThrow();
        employer = new AnEmployer(house, DEPARTEMENT);
        organisation = employer.organisation();
        manager = employer.manager();
        jdbc = house.getBean(JdbcClient.class);
        desk = house.getBean(FundingDesk.class);
        fundings = house.getBean(Fundings.class);
        evidence = house.getBean(GrantEvidenceDesk.class);
        accounts = house.getBean(GrantAccountDesk.class);
        runs = house.getBean(GrantRunDesk.class);
        convention = employer.signed(positions);
        if (publicBody) {
            jdbc.sql("update workforce.employer set kind = 'COMMUNE' where organisation = :id")
                    .param("id", organisation)
                    .update();
        }
        this.positions = employer.positions(convention);
    }

    /** Somebody works from today for three years; the position is funded by that. */
    UUID hire(int place) {
        var position = positions.get(place).id();
        employer.hired(position, employer.fixed(employer.today(), 3 * 365 + 2));
        return position;
    }

    Funding funding(UUID position) {
        return jdbc.sql("select id from workforce.funding where position = :position")
                .param("position", position)
                .query(UUID.class)
                .optional()
                .flatMap(fundings::find)
                .orElseThrow();
    }

    void account() {
        var id = accounts.propose(manager, organisation, IBAN, "Les Employeurs").orThrow();
        accounts.decide(PAYER, id, true).orThrow();
    }

    /** Sends everything that is owed today, and has it accepted. */
    void showAll() {
        for (var owed : evidence.ofOrganisation(manager, organisation).orThrow()) {
            if (owed.state() != GrantEvidence.State.ACCEPTED) {
                evidence.send(manager, owed.id(), PDF).orThrow();
                evidence.check(PAYER, owed.id(), true, "").orThrow();
            }
        }
    }

    List<DueGrant> due() {
        return runs.due(PAYER).orThrow().stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
    }

    /** What of a run goes to this employer. */
    List<GrantPayment> payments(GrantRun run) {
        return runs.payments(PAYER, run.id()).orThrow().stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
    }

    /** All that is due, by a run that another payer has approved. */
    GrantRun ordered(FundSource fund) {
        var run = runs.prepare(PAYER, fund, employer.today()).orThrow();
        return runs.approve(OTHER_PAYER, run.id()).orThrow();
    }

    /** The first reason of a refusal; else what was decided. */
    static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : String.valueOf(decision);
    }
}
