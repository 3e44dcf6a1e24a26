package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.programmes.training.initiatives.Initiative;
import fr.mediane.programmes.training.initiatives.InitiativeSearch;
import fr.mediane.programmes.training.initiatives.Organiser;
import java.util.List;

/** Initiatives, or organisers, with what was looked for; one of the two lists is empty. */
public record InitiativeListPage(InitiativeSearch search, List<Initiative> initiatives, List<Organiser> organisers) {
    public String audience() {
        return search.audience().map(Enum::name).orElse("");
    }

    public String level() {
        return search.level().map(Enum::name).orElse("");
    }

    public String technology() {
        return search.technology().map(Enum::name).orElse("");
    }
}
