package fr.mediane.programmes.feedback;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.beneficiaries.Consent;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Some of the people whom {@code mediatrice} supports agreed to be asked: name one in a session, and a message goes out. */
@Component
class FeedbackDemonstration implements DemonstrationData {
    private static final int FIRST = 30;
    private static final int LAST = 45;
    private final RightsDesk rights;

    FeedbackDemonstration(RightsDesk rights) {
        this.rights = rights;
    }

    @Override
    public String name() {
        return "demonstration.feedback";
    }

    @Override
    public int order() {
        return 59;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var mediatrice = new Actor(
                Optional.of(DemonstrationPeople.account("mediatrice")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        DemonstrationBeneficiaries.ofMediatrice()
                .subList(FIRST, LAST)
                .forEach(person -> rights.agree(mediatrice, person, Consent.Purpose.SURVEYS));
    }
}
