package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between an organisation's name or number as people type it, and the organisation. */
@Component
public class TypedOrganisationDesk {
    private static final int LIKELY = 8;
    private final OrganisationDesk organisations;

    TypedOrganisationDesk(OrganisationDesk organisations) {
        this.organisations = organisations;
    }

    /**
     * The organisation picked among the suggestions, else the only one that bears this name or number.
     *
     * @param picked the id that came with a suggestion, or empty; without script it stays behind when the name is
     *     changed, so it counts only with its name
     */
    public Optional<Organisation> meant(Actor actor, String typed, String picked) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var digits = text.replaceAll("\\D", "");
        var found = organisations.suggest(actor, text, LIKELY);
        var chosen = found.stream()
                .filter(one -> one.id().toString().equals(picked) && one.name().equals(text))
                .findFirst();
        var named = found.stream()
                .filter(one -> one.name().equalsIgnoreCase(text) || one.number().equals(digits))
                .toList();
        return chosen.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }
}
