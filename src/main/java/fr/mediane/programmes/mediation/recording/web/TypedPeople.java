package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads who is named in a form: people picked, people to be added by their name, and what is left in the box. */
@Component
class TypedPeople {
    private static final int LIKELY = 20;
    private final PersonDesk people;

    TypedPeople(PersonDesk people) {
        this.people = people;
    }

    /**
     * @param ids people recorded already
     * @param names people who are not
     * @param errors what cannot be told apart
     */
    record Reading(Set<UUID> ids, List<String> names, List<ErrorKey> errors) {}

    Reading read(Actor actor, ActivityForm form) {
        var ids = new LinkedHashSet<UUID>();
        form.all("people").forEach(id -> TypedPlaces.id(id).ifPresent(ids::add));
        var names = new ArrayList<>(form.all("newPeople").stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList());
        var errors = new ArrayList<ErrorKey>();
        var picked = TypedPlaces.id(form.one("personNameCode"));
        for (var text : form.all("personName")) {
            for (var name : text.split("[,;\n]")) {
                if (!name.isBlank()) {
                    typed(actor, name.strip(), picked.stream().toList(), ids, names, errors);
                }
            }
        }
        return new Reading(ids, List.copyOf(names), errors);
    }

    /** Typed without picking: the one person of exactly this name, or somebody new. */
    private void typed(
            Actor actor, String name, List<UUID> picked, Set<UUID> ids, List<String> names, List<ErrorKey> errors) {
        var same = people.suggest(actor, name, LIKELY).orThrow().stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .map(PersonBrief::id)
                .toList();
        if (same.size() > 1 && same.stream().noneMatch(picked::contains)) {
            errors.add(ErrorKey.on("personName", "mediation.error.person-ambiguous", name));
        } else if (same.isEmpty()) {
            names.add(name);
        } else {
            ids.add(same.stream().filter(picked::contains).findFirst().orElse(same.getFirst()));
        }
    }
}
