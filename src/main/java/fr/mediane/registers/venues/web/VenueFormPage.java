package fr.mediane.registers.venues.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Codes;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Typologie;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of every field of a venue, with what was typed.
 *
 * @param id of the one being edited, or the one that a new one will have
 * @param venue the one being edited; empty for a new one
 * @param organisations those for which a new one may be added, with their names
 * @param holder the name of the organisation that holds it, or empty
 * @param entrustable whether the reader may entrust it to another organisation
 */
public record VenueFormPage(
        UUID id,
        Optional<Venue> venue,
        Map<Field, String> typed,
        Map<UUID, String> organisations,
        String holder,
        boolean entrustable,
        FormErrors errors,
        boolean saved) {
    private static final Pattern MAINLAND = Pattern.compile("^\\+33(\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$");

    public VenueFormPage {
        typed = Map.copyOf(typed);
        organisations = Map.copyOf(organisations);
    }

    VenueFormPage justSaved() {
        return new VenueFormPage(id, venue, typed, organisations, holder, entrustable, errors, true);
    }

    public List<VenueFormFields.Section> sections() {
        return VenueFormFields.SECTIONS;
    }

    public String action() {
        return "/mon-espace/lieux/" + venue.map(Venue::id).map(UUID::toString).orElse("nouveau");
    }

    /** A text as the form shows it: lists one per line, a telephone of mainland France as people write it. */
    public String text(Field field) {
        var text = typed.getOrDefault(field, "");
        if (field == Field.TELEPHONE) {
            return MAINLAND.matcher(text).replaceFirst("0$1 $2 $3 $4 $5");
        }
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

    /** The kinds of structure: those chosen first, with the ones that the standard does not know, then all others by name. */
    public List<Option> typologies() {
        var chosen = chosenTypologies();
        var others = Typologie.all().stream()
                .filter(kind -> !chosen.contains(kind.code()))
                .sorted(Comparator.comparing(Typologie::label, Collator.getInstance(Locale.FRENCH)));
        return Stream.concat(chosen.stream().map(VenueFormPage::typologie), others.map(kind -> typologie(kind.code())))
                .toList();
    }

    public List<String> chosenTypologies() {
        return Arrays.stream(typed.getOrDefault(Field.TYPOLOGIE, "").split("\\|"))
                .filter(part -> !part.isBlank())
                .map(part -> Typologie.of(part).map(Typologie::code).orElse(part))
                .distinct()
                .toList();
    }

    /** The names of those chosen, for a line that says what is behind it. */
    public String typologieNames() {
        return chosenTypologies().stream().map(code -> typologie(code).label()).collect(Collectors.joining(", "));
    }

    private static Option typologie(String code) {
        return Option.of(code, Typologie.of(code).map(Typologie::label).orElse(code));
    }

    public boolean closed() {
        return venue.filter(one -> one.status() == Venue.Status.CLOSED).isPresent();
    }

    public boolean toComplete() {
        return venue.filter(one -> one.status() == Venue.Status.TO_COMPLETE).isPresent();
    }
}
