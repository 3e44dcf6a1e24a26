package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.training.initiatives.Initiative;
import fr.mediane.programmes.training.initiatives.InitiativeState;
import java.util.List;
import java.util.UUID;

/** Every initiative for the administration. @param refusing the one whose refusal was not accepted, with what was typed */
public record AllInitiativesPage(List<Initiative> initiatives, String refusing, String reason, FormErrors errors) {
    public List<Initiative> waiting() {
        return initiatives.stream()
                .filter(one -> one.state() == InitiativeState.PROPOSED)
                .toList();
    }

    public List<Initiative> decided() {
        return initiatives.stream()
                .filter(one -> one.state() != InitiativeState.PROPOSED)
                .toList();
    }

    public String typed(UUID id) {
        return refusing.equals(id.toString()) ? reason : "";
    }
}
