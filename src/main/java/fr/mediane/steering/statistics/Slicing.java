package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.steering.statistics.columns.Condition;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.steering.statistics.zonings.ZoningDesk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which activities a question is about: those of the perimeter, narrowed by every filter. Nothing leads out of it. */
@Component
class Slicing {
    private final TerritoryDesk territory;
    private final TagDesk tags;
    private final PersonDesk people;
    private final Members members;
    private final ZoningDesk zonings;

    Slicing(TerritoryDesk territory, TagDesk tags, PersonDesk people, Members members, ZoningDesk zonings) {
        this.territory = territory;
        this.tags = tags;
        this.people = people;
        this.members = members;
        this.zonings = zonings;
    }

    /** Why a question cannot be answered: it names something that is not, or not for this actor. */
    List<ErrorKey> unknown(Actor actor, Question question) {
        return Stream.of(Filter.values())
                .filter(filter -> !question.all(filter).stream().allMatch(value -> known(actor, filter, value)))
                .map(filter -> ErrorKey.on(filter.parameter(), QuestionReader.error(filter)))
                .toList();
    }

    /** The slice of a question that names nothing unknown. */
    Slice slice(Actor actor, Perimeter perimeter, Question question, DateRange period) {
        var slice = Slice.of(period)
                .withFresh(question.from().isPresent() && question.through().isPresent());
        for (var condition : Stream.concat(bounds(perimeter).stream(), filters(actor, question))
                .toList()) {
            slice = slice.with(condition);
        }
        return slice;
    }

    private List<String> departements(Question question) {
        return Stream.concat(
                        question.all(Filter.DEPARTEMENT).stream(),
                        question.all(Filter.REGION).stream().flatMap(this::ofRegion))
                .distinct()
                .toList();
    }

    private Optional<Condition> bounds(Perimeter perimeter) {
        return switch (perimeter) {
            case Perimeter.Own(var counsellor) -> Optional.of(new Condition.By(Set.of(counsellor)));
            case Perimeter.Organisation(var id) -> Optional.of(new Condition.For(members.forOrganisations(Set.of(id))));
            case Perimeter.Team(var id) -> Optional.of(new Condition.Team(members.ofTeam(id)));
            case Perimeter.National() -> Optional.empty();
            case Perimeter.Territory(var level, var code) ->
                Optional.of(
                        switch (level) {
                            case COMMUNE -> new Condition.In(Set.of(code), Set.of());
                            case EPCI -> new Condition.In(members.communesOf(List.of(code)), Set.of());
                            case DEPARTEMENT -> new Condition.In(Set.of(), Set.of(code));
                            case REGION ->
                                new Condition.In(Set.of(), ofRegion(code).collect(Collectors.toSet()));
                        });
        };
    }

    private Stream<Condition> filters(Actor actor, Question question) {
        var areas = question.area() ? Stream.<Condition>of(areas(question)) : Stream.<Condition>empty();
        var others = question.filters().entrySet().stream()
                .filter(filter -> !Filter.AREAS.contains(filter.getKey()))
                .flatMap(filter -> condition(actor, filter.getKey(), filter.getValue()).stream());
        return Stream.concat(areas, others);
    }

    private Optional<Condition> condition(Actor actor, Filter filter, List<String> values) {
        return switch (filter) {
            case TYPE ->
                values.size() > 1
                        ? Optional.empty()
                        : Optional.of(new Condition.Workshop(values.contains(ActivityType.WORKSHOP.code())));
            case THEME -> Optional.of(new Condition.Themes(Condition.bits(coded(Theme.class, values))));
            case PROCEDURE ->
                Optional.of(new Condition.Procedures(Condition.bits(coded(AdministrativeTheme.class, values))));
            case TAG -> Optional.of(new Condition.Tagged(ids(values)));
            case VENUE -> Optional.of(new Condition.At(members.atVenues(ids(values))));
            case MEDIATOR -> Optional.of(new Condition.By(ids(values)));
            case EMPLOYER -> Optional.of(new Condition.For(members.forOrganisations(ids(values))));
            case PERSON ->
                Optional.of(new Condition.Naming(values.stream()
                        .flatMap(value -> people(actor, value).stream())
                        .collect(Collectors.toSet())));
            case APPOINTMENT ->
                values.size() > 1
                        ? Optional.empty()
                        : Optional.of(new Condition.FromMeeting(values.contains(Filter.YES)));
            case ZONING -> Optional.of(new Condition.In(zonings.communes(ids(values)), Set.of()));
            case COMMUNE, DEPARTEMENT, EPCI, REGION -> Optional.empty();
        };
    }

    private Condition areas(Question question) {
        var communes = new HashSet<>(members.communesOf(question.all(Filter.EPCI)));
        question.all(Filter.COMMUNE).stream()
                .flatMap(code -> commune(code).stream())
                .forEach(communes::add);
        return new Condition.In(communes, new HashSet<>(departements(question)));
    }

    private boolean known(Actor actor, Filter filter, String value) {
        return switch (filter) {
            case COMMUNE, DEPARTEMENT, EPCI, REGION -> area(filter, value);
            case TAG ->
                tags.readable(actor).stream()
                        .anyMatch(tag -> tag.id().toString().equals(value));
            case PERSON -> !people(actor, value).isEmpty();
            case ZONING ->
                zonings.open().stream().anyMatch(one -> one.id().toString().equals(value));
            case TYPE, THEME, PROCEDURE, VENUE, MEDIATOR, EMPLOYER, APPOINTMENT -> true;
        };
    }

    private boolean area(Filter filter, String value) {
        return switch (filter) {
            case COMMUNE -> commune(value).isPresent();
            case DEPARTEMENT -> territory.departement(value).isPresent();
            case EPCI -> territory.epci(value).isPresent();
            case REGION ->
                territory.name(new Scope.Territory(Scope.Level.REGION, value)).isPresent();
            case TYPE, THEME, PROCEDURE, TAG, VENUE, MEDIATOR, PERSON, EMPLOYER, APPOINTMENT, ZONING -> true;
        };
    }

    /** An activity knows the whole commune, never a part of one. */
    private Optional<String> commune(String code) {
        return CommuneCode.parse(code)
                .value()
                .flatMap(territory::commune)
                .map(Commune::whole)
                .map(CommuneCode::code);
    }

    private Stream<String> ofRegion(String region) {
        return territory.departements().stream()
                .filter(area -> area.region().equals(region))
                .map(Departement::code);
    }

    /** Every id of a person whom the actor may see; none for anyone else. */
    private Set<UUID> people(Actor actor, String id) {
        return people.ids(actor, UUID.fromString(id)) instanceof Decision.Accepted<Set<UUID>>(var ids) ? ids : Set.of();
    }

    private static Set<UUID> ids(Collection<String> values) {
        return values.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private static <E extends Enum<E> & Coded> List<E> coded(Class<E> list, List<String> codes) {
        return codes.stream().flatMap(code -> Coded.of(list, code).stream()).toList();
    }
}
