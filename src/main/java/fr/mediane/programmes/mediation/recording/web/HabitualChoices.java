package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.programmes.mediation.recording.Habits;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts what a counsellor uses most first. */
@Component
class HabitualChoices {
    private static final int THEMES_AT_ONCE = 8;

    /** What most sessions in the country are about, for who begins. */
    private static final List<Theme> USUAL = List.of(
            Theme.ADMINISTRATIVE_HELP,
            Theme.DEVICE_BASICS,
            Theme.EMAIL,
            Theme.WEB_BROWSING,
            Theme.SECURITY,
            Theme.HEALTH,
            Theme.OFFICE_SOFTWARE,
            Theme.ARTIFICIAL_INTELLIGENCE);

    private final VenueDirectoryDesk venues;

    private final TypedTags tags;

    HabitualChoices(VenueDirectoryDesk venues, TypedTags tags) {
        this.venues = venues;
        this.tags = tags;
    }

    TypedTags tags() {
        return tags;
    }

    /** @param also a venue that the form already names, to be among the choices */
    FormChoices of(Actor actor, Habits habits, Optional<UUID> also) {
        var themes = new LinkedHashSet<>(habits.themes());
        themes.addAll(USUAL);
        var first = themes.stream().limit(THEMES_AT_ONCE).toList();
        var rest = EnumSet.allOf(Theme.class);
        rest.removeAll(first);
        var equipment = new LinkedHashSet<>(habits.equipment());
        equipment.remove(Equipment.NONE);
        equipment.addAll(List.of(Equipment.values()));
        return new FormChoices(
                venues(actor, habits, also), first, List.copyOf(rest), List.copyOf(equipment), tags.options(actor));
    }

    private List<Option> venues(Actor actor, Habits habits, Optional<UUID> also) {
        var used = Stream.concat(habits.venues().stream(), also.stream())
                .distinct()
                .toList();
        Map<UUID, VenueBrief> briefs =
                venues.briefs(used).stream().collect(Collectors.toMap(VenueBrief::id, venue -> venue));
        var found = new LinkedHashMap<UUID, VenueBrief>();
        used.stream()
                .flatMap(id -> Optional.ofNullable(briefs.get(id)).stream())
                .filter(venue -> venue.open() || also.filter(venue.id()::equals).isPresent())
                .forEach(venue -> found.put(venue.id(), venue));
        organisations(actor)
                .map(venues::ofOrganisation)
                .flatMap(Collection::stream)
                .forEach(venue -> found.putIfAbsent(venue.id(), venue));
        return Option.list(found.values(), venue -> venue.id().toString(), TypedPlaces::label);
    }

    private static Stream<UUID> organisations(Actor actor) {
        return actor.grants().stream()
                .map(Grant::scope)
                .<UUID>mapMulti((scope, next) -> {
                    if (scope instanceof Scope.Organisation(var id)) {
                        next.accept(id);
                    }
                })
                .distinct()
                .sorted();
    }
}
