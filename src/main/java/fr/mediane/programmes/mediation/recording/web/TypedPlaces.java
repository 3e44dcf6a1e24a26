package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TypedCommuneDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Between the names of places that people type and read, and the ids and codes that are kept. */
@Component
public class TypedPlaces {
    private static final int MOST_NAMED = 3;
    private final TypedCommuneDesk communes;
    private final VenueDirectoryDesk venues;
    private final HabitDesk habits;

    TypedPlaces(TypedCommuneDesk communes, VenueDirectoryDesk venues, HabitDesk habits) {
        this.communes = communes;
        this.venues = venues;
        this.habits = habits;
    }

    /** The venue that was searched for, else the one chosen in the list. */
    Optional<UUID> venue(ActivityForm form, FieldReader fields) {
        var typed = form.one("venueName").strip();
        if (typed.isEmpty()) {
            return id(form.one("venue"));
        }
        // Without script the code of an earlier answer stays behind when the name is changed.
        var picked = id(form.one("venueCode"))
                .filter(id -> venues.brief(id)
                        .filter(venue -> same(label(venue), typed))
                        .isPresent());
        if (picked.isPresent()) {
            return picked;
        }
        var found = venues.suggest(typed, "", 2);
        if (found.size() == 1) {
            return Optional.of(found.getFirst().id());
        }
        fields.refuse(
                "venueName", found.isEmpty() ? "mediation.error.venue-unknown" : "mediation.error.venue-ambiguous");
        return id(form.one("venue"));
    }

    /** The commune picked among the suggestions, else the one that the name can only mean. */
    Optional<CommuneCode> commune(ActivityForm form, FieldReader fields, String field) {
        return switch (communes.meant(form.one(field), form.one(field + "Code"))) {
            case MeantCommune.None() -> Optional.empty();
            case MeantCommune.One(var commune) -> Optional.of(commune.code());
            case MeantCommune.Unclear(var likely) -> {
                if (likely.isEmpty()) {
                    fields.refuse(field, "mediation.error.commune-unknown");
                } else {
                    fields.refuse(field, "mediation.error.commune-ambiguous", labels(likely));
                }
                yield likely.stream().findFirst().map(Commune::code);
            }
        };
    }

    /** What a person reads in the box of a commune whose code is known. */
    public String communeLabel(String code) {
        return CommuneCode.parse(code).value().map(communes::label).orElse("");
    }

    /** Where each of these places is, in words; nothing for help given from afar. */
    public Map<ActivityPlace, String> names(Collection<ActivityPlace> places) {
        var ids = places.stream().flatMap(place -> place.venue().stream()).toList();
        var briefs = venues.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, TypedPlaces::label));
        var names = new HashMap<ActivityPlace, String>();
        for (var place : places) {
            names.put(
                    place,
                    place.kind() == PlaceKind.VENUE
                            ? place.venue()
                                    .map(id -> briefs.getOrDefault(id, ""))
                                    .orElse("")
                            : place.commune()
                                    .map(code -> communeLabel(code.code()))
                                    .orElse(""));
        }
        return names;
    }

    /** The venues where one was most in the last year, by name. */
    public Map<UUID, String> usual(Actor actor) {
        return named(habits.habits(actor).venues());
    }

    /** What these venues are called, in the same order. */
    public Map<UUID, String> named(Collection<UUID> ids) {
        var briefs = venues.briefs(ids).stream().collect(Collectors.toMap(VenueBrief::id, TypedPlaces::label));
        var named = new LinkedHashMap<UUID, String>();
        for (var id : ids) {
            var label = briefs.get(id);
            if (label != null) {
                named.put(id, label);
            }
        }
        return named;
    }

    static String label(VenueBrief venue) {
        return venue.name() + ", " + venue.commune();
    }

    public static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String labels(List<Commune> found) {
        return found.stream().limit(MOST_NAMED).map(Commune::label).collect(Collectors.joining(", "));
    }

    private static boolean same(String name, String typed) {
        return plain(name).equals(plain(typed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
