package fr.mediane.steering.statistics.web;

import fr.mediane.design.Suggestions.Line;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import fr.mediane.steering.statistics.Filter;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Between the names that people type and read, and the codes that a question holds. */
@Component
class Proposals {
    private static final int MOST = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s’'-]+");
    private final TerritoryDesk territory;
    private final VenueDirectoryDesk venues;
    private final OrganisationDesk organisations;
    private final Counsellors counsellors;

    Proposals(
            TerritoryDesk territory,
            VenueDirectoryDesk venues,
            OrganisationDesk organisations,
            Counsellors counsellors) {
        this.territory = territory;
        this.venues = venues;
        this.organisations = organisations;
        this.counsellors = counsellors;
    }

    /** What a field may mean, best first; empty when there is no such field. */
    Optional<List<Line>> lines(Actor actor, String field, String typed) {
        var text = typed.length() > 100 ? typed.substring(0, 100) : typed.strip();
        return switch (field) {
            case "territoires" -> Optional.of(text.length() < 2 ? List.of() : territories(text));
            case "lieux" ->
                Optional.of(venues.suggest(text, "", MOST).stream()
                        .map(venue -> new Line(venue.id().toString(), venue.name(), venue.commune()))
                        .toList());
            case "conseillers" -> Optional.of(text.length() < 2 ? List.of() : counsellors.like(actor, text, MOST));
            case "employeurs" ->
                Optional.of(
                        text.length() < 2
                                ? List.of()
                                : organisations.suggest(actor, text, MOST).stream()
                                        .map(one -> new Line(one.id().toString(), one.name(), one.numberForReading()))
                                        .toList());
            default -> Optional.empty();
        };
    }

    /** Whether the reader may narrow to counsellors by name. */
    boolean counsellors(Actor actor) {
        return counsellors.readable(actor);
    }

    /** The one thing that a text can mean. */
    Optional<String> meant(Actor actor, String field, String typed) {
        var found = lines(actor, field, typed).orElse(List.of());
        var named = found.stream()
                .filter(line -> plain(line.label()).equals(plain(typed)))
                .toList();
        var one = named.isEmpty() ? found : named;
        return one.size() == 1 ? Optional.of(one.getFirst().value()) : Optional.empty();
    }

    /** The names of the values of these filters, by {@code filter-value}; what has no name for this reader has none. */
    Map<String, String> names(Actor actor, Map<Filter, List<String>> filters) {
        var names = new HashMap<String, String>();
        filters.forEach((filter, values) -> values.forEach(value ->
                name(actor, filter, value).ifPresent(name -> names.put(key(filter, value), name))));
        return names;
    }

    static String key(Filter filter, String value) {
        return filter.parameter() + "-" + value;
    }

    private Optional<String> name(Actor actor, Filter filter, String value) {
        return switch (filter) {
            case REGION -> territory.name(new Scope.Territory(Scope.Level.REGION, value));
            case DEPARTEMENT -> territory.departement(value).map(one -> one.name() + " (" + one.code() + ")");
            case EPCI -> territory.name(new Scope.Territory(Scope.Level.EPCI, value));
            case COMMUNE ->
                CommuneCode.parse(value).value().flatMap(territory::commune).map(Commune::label);
            case VENUE -> id(value).flatMap(venues::brief).map(VenueBrief::name);
            case EMPLOYER ->
                id(value)
                        .flatMap(id -> Optional.ofNullable(
                                organisations.named(actor, List.of(id)).get(id)));
            case MEDIATOR ->
                id(value)
                        .flatMap(id -> Optional.ofNullable(
                                counsellors.named(actor, List.of(id)).get(id)));
            default -> Optional.empty();
        };
    }

    private List<Line> territories(String typed) {
        var regions = territory.regions().stream()
                .filter(one -> holds(one.name(), typed))
                .map(one -> new Line("region-" + one.code(), one.name(), ""));
        var departements = territory.departements().stream()
                .filter(one -> holds(one.name(), typed) || one.code().equalsIgnoreCase(typed))
                .map(one -> new Line("departement-" + one.code(), one.name(), one.code()));
        var communes = territory.search(typed, MOST).stream()
                .map(one -> new Line(
                        "commune-" + one.whole().code(),
                        one.label(),
                        one.departement().name()));
        var epcis = territory.epcis("").stream()
                .filter(one -> holds(one.name(), typed))
                .map(one -> new Line("epci-" + one.code(), one.name(), one.kind()));
        return Stream.of(regions.limit(2), departements.limit(3), epcis.limit(3), communes)
                .flatMap(lines -> lines)
                .distinct()
                .limit(MOST + 2)
                .toList();
    }

    /** Whether every word typed begins a word of a name, accents and capitals aside. */
    static boolean holds(String name, String typed) {
        var words = " " + plain(name);
        return Stream.of(plain(typed).split(" ")).allMatch(word -> words.contains(" " + word));
    }

    private static String plain(String text) {
        var letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(letters.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
