package fr.mediane.engines.agenda.web;

import fr.mediane.kernel.Uuid7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was typed into a form of the agenda, as it came. */
public record AgendaForm(Map<String, List<String>> typed) {
    public AgendaForm {
        typed = Map.copyOf(typed);
    }

    public static AgendaForm of(String... namesAndValues) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new AgendaForm(values);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean ticked(String name) {
        return !one(name).isEmpty();
    }

    /** The id that the page brought, by which a retry is known. */
    public UUID id() {
        return BookingForm.id(one("id")).orElseGet(Uuid7::next);
    }
}
