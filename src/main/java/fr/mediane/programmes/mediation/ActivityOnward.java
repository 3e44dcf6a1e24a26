package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.beneficiaries.Onward;
import java.util.List;
import java.util.UUID;

/** A way on from an activity's page, given by a room above as a bean. */
public interface ActivityOnward {
    List<Onward> onward(Actor actor, UUID activity);
}
