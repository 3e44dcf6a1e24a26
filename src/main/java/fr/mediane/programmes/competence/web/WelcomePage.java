package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.StoppingRule;
import java.util.Optional;

/**
 * Where the self-assessment begins.
 *
 * @param begun as far as this browser has come
 * @param code as typed
 * @param forgotten whether the answers have just been erased
 */
public record WelcomePage(Optional<Interview> begun, String code, FormErrors errors, boolean forgotten) {
    public StoppingRule rule() {
        return StoppingRule.PUBLISHED;
    }
}
