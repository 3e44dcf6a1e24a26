package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.PersonContent;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.util.HashMap;
import java.util.Map;

/**
 * What was typed into the form of a person, as it came: shown again as it is when something must be corrected.
 *
 * @param typed the value of each field by its name
 */
public record PersonForm(Map<String, String> typed) {
    static final PersonForm BLANK = new PersonForm(Map.of());

    public PersonForm {
        typed = Map.copyOf(typed);
    }

    /** @param commune what the commune is called, for the box */
    static PersonForm of(PersonContent content, int version, String commune) {
        var draft = PersonDraft.of(content);
        var typed = new HashMap<String, String>();
        typed.put("name", draft.name());
        typed.put("birthYear", draft.birthYear());
        typed.put("gender", draft.gender());
        typed.put("status", draft.status());
        typed.put("commune", commune);
        typed.put("communeCode", draft.commune());
        typed.put("phone", draft.phone());
        typed.put("email", draft.email());
        typed.put("needs", draft.needs());
        typed.put("version", String.valueOf(version));
        return new PersonForm(typed);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether more than the name is said. */
    public boolean more() {
        return typed.entrySet().stream()
                .anyMatch(field -> !field.getKey().matches("name|id|version|_csrf|gender|status")
                        && !field.getValue().isBlank());
    }

    /** The same with one field changed. */
    PersonForm with(String name, String value) {
        var changed = new HashMap<>(typed);
        changed.put(name, value);
        return new PersonForm(changed);
    }

    /** @param commune the code that the typed commune stands for, or what was typed when it stands for none */
    PersonDraft draft(String commune) {
        return new PersonDraft(
                one("name"),
                one("birthYear"),
                one("gender"),
                one("status"),
                commune,
                one("phone"),
                one("email"),
                one("needs"));
    }

    int version() {
        return one("version").matches("\\d{1,9}") ? Integer.parseInt(one("version")) : 0;
    }
}
