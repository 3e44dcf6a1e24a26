package fr.mediane.programmes.feedback;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.mediation.ActivityOnward;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** From an activity just recorded to asking whoever is there. */
@Component
class FeedbackOnward implements ActivityOnward {
    @Override
    public List<Onward> onward(Actor actor, UUID activity) {
        return List.of(new Onward("feedback.ask", "/mon-espace/activites/" + activity + "/avis"));
    }
}
