package fr.mediane.programmes.mediation.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDesk.Created;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.mediation.offline.Reception.State;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in people met without network. The same parcel any number of times records one person; when the record says
 * something else by now, nothing is overwritten before the counsellor has seen both. Who may, {@link PersonDesk} decides.
 */
@Component
@Transactional
public class PersonReceptionDesk {
    private final PersonDesk people;
    private final Clock clock;

    PersonReceptionDesk(PersonDesk people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** @param over the version that this one is to replace, once the counsellor has seen both and chosen this one */
    public Decision<Reception<Person>> receive(Actor actor, UUID id, OptionalInt over, PersonDraft draft) {
        return switch (people.create(actor, id, draft)) {
            case Decision.Accepted<Created>(var created)
            when created.again() -> cameBefore(actor, created.person(), over, draft);
            case Decision<Created> other -> other.map(created -> Reception.of(State.RECORDED, created.person()));
        };
    }

    private Decision<Reception<Person>> cameBefore(Actor actor, Person now, OptionalInt over, PersonDraft draft) {
        var said = draft.read(Paris.today(clock).getYear());
        if (!said.errors().isEmpty()) {
            return Decision.refused(said.errors());
        }
        if (said.content().equals(now.content())) {
            return Decision.accepted(Reception.of(State.ALREADY, now));
        }
        if (over.isEmpty() || over.getAsInt() != now.version()) {
            return Decision.accepted(Reception.of(State.DIFFERS, now));
        }
        return people.edit(actor, now.id(), over.getAsInt(), draft).map(after -> Reception.of(State.CORRECTED, after));
    }
}
