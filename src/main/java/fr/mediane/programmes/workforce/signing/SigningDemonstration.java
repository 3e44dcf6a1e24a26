package fr.mediane.programmes.workforce.signing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import org.springframework.stereotype.Component;

/** The signed convention of the invented employer is there, and once more because it was scanned badly. */
@Component
class SigningDemonstration implements DemonstrationData {
    private final ConventionDesk conventions;
    private final SignedPaperDesk desk;

    SigningDemonstration(ConventionDesk conventions, SignedPaperDesk desk) {
        this.conventions = conventions;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "demonstration.signing";
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
        conventions.all(Actor.SYSTEM).orThrow().stream()
                .filter(one -> one.employer().equals(DemonstrationPeople.ORGANISATION) && one.signedOn() != null)
                .forEach(one -> {
                    desk.add(Actor.SYSTEM, one.id(), Uuid7.next(), BlankPaper.named("convention.pdf"))
                            .orThrow();
                    desk.add(Actor.SYSTEM, one.id(), Uuid7.next(), BlankPaper.named("convention lisible.pdf"))
                            .orThrow();
                });
    }
}
