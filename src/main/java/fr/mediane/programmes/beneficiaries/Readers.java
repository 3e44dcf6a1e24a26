package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.TeamDesk;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may read the records of people at all: counsellors. A coordinator sees figures, an administrator rights, no names. */
@Component
public class Readers {
    private final TeamDesk teams;
    private final Clock clock;

    Readers(TeamDesk teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    public Optional<Reader> of(Actor actor) {
        return actor.account()
                .filter(account -> actor.is(Role.MEDIATOR))
                .map(account -> new Reader(account, teams.teamMatesOf(account, Paris.today(clock))));
    }
}
