package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import fr.mediane.programmes.workforce.signing.BlankPaper;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Positions of the demonstration are funded: a third of the employers is paid, a third waits for the second payer's
 * approval, the others have something to show.
 */
@Component
class GrantsDemonstration implements DemonstrationData {
    /** An example that banks print; nobody's. */
    private static final String IBAN = "FR7630004000031234567890143";

    private final FundingDesk fundings;
    private final GrantAccountDesk accounts;
    private final GrantEvidenceDesk evidence;
    private final GrantRunDesk runs;

    GrantsDemonstration(
            FundingDesk fundings, GrantAccountDesk accounts, GrantEvidenceDesk evidence, GrantRunDesk runs) {
        this.fundings = fundings;
        this.accounts = accounts;
        this.evidence = evidence;
        this.runs = runs;
    }

    @Override
    public String name() {
        return "demonstration.grants";
    }

    /** After positions and contracts. */
    @Override
    public int order() {
        return 97;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var positions = fundings.unfunded(Actor.SYSTEM).orThrow();
        positions.forEach(one -> fundings.commit(Actor.SYSTEM, one.position(), one.since()));
        var employers = positions.stream()
                .map(FundingDesk.Unfunded::organisation)
                .distinct()
                .sorted(Comparator.<UUID, Boolean>comparing(one -> !one.equals(DemonstrationPeople.ORGANISATION))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < employers.size(); i += 3) {
            show(employers.get(i));
        }
        var today = runs.today();
        runs.prepare(payer("payeuse"), FundSource.NGEU, today)
                .flatMap(run -> runs.approve(payer("payeur"), run.id()))
                .flatMap(run -> runs.settle(payer("payeur"), run.id(), today))
                .orThrow();
        for (int i = 1; i < employers.size(); i += 3) {
            show(employers.get(i));
        }
        runs.prepare(payer("payeuse"), FundSource.STATE, today.plusDays(1)).orThrow();
    }

    private void show(UUID organisation) {
        var manager = person(
                DemonstrationPeople.account("employeur"),
                new Grant(Role.EMPLOYER, new Scope.Organisation(organisation)));
        var account = accounts.propose(manager, organisation, IBAN, "Compte d’exemple")
                .orThrow();
        accounts.decide(payer("payeur"), account, true).orThrow();
        for (var owed : evidence.ofOrganisation(manager, organisation).orThrow()) {
            if (owed.kind() == GrantEvidence.Kind.CONTRACT) {
                evidence.send(manager, owed.id(), BlankPaper.named("contrat.pdf"))
                        .orThrow();
                evidence.check(payer("payeur"), owed.id(), true, "").orThrow();
            }
        }
    }

    private static Actor payer(String persona) {
        return person(DemonstrationPeople.account(persona), new Grant(Role.PAYER, new Scope.National()));
    }

    private static Actor person(UUID account, Grant grant) {
        return new Actor(Optional.of(account), "", Set.of(grant));
    }
}
