package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Codes;
import fr.mediane.registers.venues.standard.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of every field of a venue, with what was typed.
 *
 * @param venue the one being edited; empty for a new one
 * @param organisations those for which a new one may be added, with their names
 */
public record VenueFormPage(
        Optional<Venue> venue,
        Map<Field, String> typed,
        Map<UUID, String> organisations,
        FormErrors errors,
        boolean saved) {
    public VenueFormPage {
        typed = Map.copyOf(typed);
        organisations = Map.copyOf(organisations);
    }

    VenueFormPage justSaved() {
        return new VenueFormPage(venue, typed, organisations, errors, true);
    }

    public List<VenueFormFields.Section> sections() {
        return VenueFormFields.SECTIONS;
    }

    public String action() {
        return "/mon-espace/lieux/" + venue.map(Venue::id).map(UUID::toString).orElse("nouveau");
    }

    /** A text as the form shows it: lists one per line. */
    public String text(Field field) {
        var text = typed.getOrDefault(field, "");
        return VenueFormFields.isLines(field) ? text.replace("|", "\n") : text;
    }

    /** The names of the codes that are ticked. */
    public List<String> ticked(Field field) {
        var parts = Arrays.asList(typed.getOrDefault(field, "").split("\\|"));
        return VenueFormFields.codes(field).stream()
                .filter(code -> parts.stream().anyMatch(part -> Codes.alike(code, part)))
                .map(Code::name)
                .toList();
    }

    public boolean closed() {
        return venue.filter(one -> one.status() == Venue.Status.CLOSED).isPresent();
    }

    public boolean toComplete() {
        return venue.filter(one -> one.status() == Venue.Status.TO_COMPLETE).isPresent();
    }
}
