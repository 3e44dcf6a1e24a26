package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.ContractEnded;
import fr.mediane.programmes.workforce.ContractStarted;
import fr.mediane.programmes.workforce.PositionGivenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Grants follow contracts and positions in their own transaction: a schedule never says other than the contracts do. */
@Component
class GrantFollowing {
    private final FundingDesk fundings;

    GrantFollowing(FundingDesk fundings) {
        this.fundings = fundings;
    }

    @EventListener
    void hired(ContractStarted event) {
        fundings.hired(event.position(), event.startsOn());
    }

    @EventListener
    void left(ContractEnded event) {
        fundings.follow(event.position());
    }

    @EventListener
    void givenBack(PositionGivenBack event) {
        fundings.end(Actor.SYSTEM, event.position(), event.on());
    }
}
