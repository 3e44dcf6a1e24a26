package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.events.EventDesk;
import fr.mediane.programmes.coordination.events.EventSearch;
import fr.mediane.programmes.coordination.events.PublicEvent;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.MeantCommune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what somebody looks for among the events, and finds it. What cannot be read is told, and does not narrow. */
@Component
class EventSearching {
    private final EventDesk desk;
    private final EventPlaceNames names;
    private final TypedCommuneDesk communes;
    private final TerritoryDesk territory;

    EventSearching(EventDesk desk, EventPlaceNames names, TypedCommuneDesk communes, TerritoryDesk territory) {
        this.desk = desk;
        this.names = names;
        this.communes = communes;
        this.territory = territory;
    }

    /**
     * As typed.
     *
     * @param code of the commune picked among the suggestions, or empty
     */
    record Typed(String commune, String code, String departement, String day, int page) {}

    EventsPage page(Typed typed) {
        var errors = new ArrayList<ErrorKey>();
        var meant = communes.meant(typed.commune(), typed.code());
        if (meant instanceof MeantCommune.Unclear(var likely)) {
            errors.add(
                    likely.isEmpty()
                            ? ErrorKey.on("ou", "coordination.events.error.commune")
                            : ErrorKey.on(
                                    "ou",
                                    "coordination.events.error.commune-unclear",
                                    likely.stream().map(Commune::label).collect(Collectors.joining(", "))));
        }
        var day = TypedDate.parse(typed.day());
        if (day.isEmpty() && !typed.day().isBlank()) {
            errors.add(ErrorKey.on("du", "coordination.events.error.day"));
        }
        var departement = territory
                .departement(typed.departement())
                .map(Departement::code)
                .orElse("");
        var commune = meant.one().map(one -> one.whole().code()).orElse("");
        var search = new EventSearch(commune, commune.isEmpty() ? departement : "", day, typed.page());
        var found = desk.coming(search);
        var past = search.page() == 1 && day.isEmpty() ? desk.past(search) : List.<PublicEvent>of();
        return new EventsPage(
                meant.one().map(Commune::label).orElse(typed.commune()),
                typed.day(),
                search,
                found,
                past,
                names.of(Stream.concat(found.events().stream(), past.stream()).toList()),
                Option.list(territory.departements(), Departement::code, one -> one.name() + " (" + one.code() + ")"),
                FormErrors.of(errors));
    }
}
