package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.programmes.training.initiatives.Initiative;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one's organisations proposed, and the form for another.
 *
 * @param organisations that one may propose for, with their names
 */
public record OwnInitiativesPage(
        List<Initiative> initiatives,
        Map<UUID, String> organisations,
        String id,
        InitiativeForm form,
        FormErrors errors) {
    public List<Option> choices() {
        return Option.list(organisations.entrySet(), one -> one.getKey().toString(), Map.Entry::getValue);
    }
}
