package fr.mediane.registers.venues.web;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.territory.TypedCommuneDesk;
import fr.mediane.registers.venues.Venue;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.registers.venues.standard.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Between the form of a venue and the columns of the standard: one box stands for a commune's name and its code. */
@Component
class TypedVenue {
    private final TypedCommuneDesk communes;

    TypedVenue(TypedCommuneDesk communes) {
        this.communes = communes;
    }

    /** A venue as its form shows it. */
    Map<Field, String> of(Venue venue) {
        var texts = new EnumMap<>(VenueDesk.texts(venue));
        CommuneCode.parse(texts.getOrDefault(Field.CODE_INSEE, ""))
                .value()
                .map(communes::label)
                .filter(label -> label.startsWith(texts.getOrDefault(Field.COMMUNE, "") + " ("))
                .ifPresent(label -> texts.put(Field.COMMUNE, label));
        return texts;
    }

    /** What was sent. Lists come as several values, or one line each; the standard joins them by bars. */
    static Map<Field, String> sent(MultiValueMap<String, String> sent) {
        var typed = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var values = sent.getOrDefault(field.column(), List.of());
            var text = String.join("|", values);
            typed.put(
                    field,
                    VenueFormFields.isLines(field)
                            ? String.join("|", text.lines().toList())
                            : text);
        }
        return typed;
    }

    /**
     * The columns. A commune that nobody touched stays as it was written, old names too; a name that could be several is
     * told by its postcode.
     */
    Map<Field, String> columns(Map<Field, String> typed, Optional<Venue> before) {
        var columns = new EnumMap<>(typed);
        var name = typed.getOrDefault(Field.COMMUNE, "").strip();
        var code = typed.getOrDefault(Field.CODE_INSEE, "");
        if (before.map(this::of).filter(known -> same(known, name, code)).isPresent()) {
            var known = VenueDesk.texts(before.get());
            columns.put(Field.COMMUNE, known.getOrDefault(Field.COMMUNE, ""));
            return columns;
        }
        var meant = communes.meant(name, code).one();
        columns.put(Field.COMMUNE, meant.map(one -> one.name()).orElse(name));
        columns.put(Field.CODE_INSEE, meant.map(one -> one.code().code()).orElse(""));
        return columns;
    }

    private static boolean same(Map<Field, String> known, String name, String code) {
        return name.equals(known.getOrDefault(Field.COMMUNE, ""))
                && code.equals(known.getOrDefault(Field.CODE_INSEE, ""));
    }
}
