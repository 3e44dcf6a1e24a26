package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read the records of people at all: counsellors. A coordinator sees figures, an administrator rights, no names. */
@Component
class Readers {
    private final Colleagues colleagues;

    Readers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    Optional<Reader> of(Actor actor) {
        return actor.account()
                .filter(account -> actor.is(Role.MEDIATOR))
                .map(account -> new Reader(account, colleagues.of(account)));
    }
}
