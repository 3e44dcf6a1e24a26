package fr.mediane.registers.territory;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.kernel.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds places of the official geographic code. Public reading, so without an {@code Actor}: see the package. */
@Component
public class TerritoryDesk {
    /** As many suggestions as anyone could read. */
    public static final int MOST_SUGGESTIONS = 50;

    /** With fewer letters everything looks like everything. */
    private static final int LETTERS_TO_MISSPELL = 3;

    /** Least share of groups of three letters in common: of any use when nothing is spelt right, else no distraction. */
    private static final double LIKE_ENOUGH = 0.3;

    private static final double NEARLY_THE_SAME = 0.5;

    private final Communes communes;
    private final Areas areas;

    /** 109 rows that change once a year with the release; asked for at nearly every page. */
    private volatile List<Departement> departements = List.of();

    TerritoryDesk(Communes communes, Areas areas) {
        this.communes = communes;
        this.areas = areas;
    }

    /** The commune or municipal arrondissement of this code; the code of a former commune leads to the one of today. */
    public Optional<Commune> commune(CommuneCode code) {
        return communes.index().byCode(code);
    }

    /** The communes that this postcode serves, most populated first, without municipal arrondissements. */
    public List<Commune> communes(PostCode postcode) {
        return communes.index().byPostcode(postcode);
    }

    /**
     * The communes that someone may mean by a text of any kind: the start of a name (present or former, with or without
     * accents, capitals, hyphens and article, "st" for "saint"), of a postcode, of both, a commune code, or a name with
     * typing errors. Most populated first, nearly right spellings after right ones. Arrondissements come only when a
     * number is typed.
     *
     * @param limit 1 to {@link #MOST_SUGGESTIONS}; anything else is brought within
     */
    public List<Commune> search(String text, int limit) {
        int most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
        var place = SearchedPlace.of(text);
        var index = communes.index();
        if (place.onlyNumber()) {
            return place.number().isEmpty() ? List.of() : index.byNumber(place.number(), most);
        }
        var right = index.byName(place, most);
        long letters = place.name().codePoints().filter(Character::isLetter).count();
        if (right.size() == most || letters < LETTERS_TO_MISSPELL) {
            return right;
        }
        double likeness = right.isEmpty() ? LIKE_ENOUGH : NEARLY_THE_SAME;
        return Stream.concat(right.stream(), index.bySpelling(place, likeness, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** The commune nearest to a point, among the 8,600 most populated ones, whose own position is known. */
    public Optional<Commune> nearest(GeoPoint point) {
        return communes.index().nearest(point);
    }

    /** All regions and what stands in their place overseas, mainland first. */
    public List<Region> regions() {
        return areas.regions();
    }

    /** The 101 départements and the overseas collectivities, by code. */
    public List<Departement> departements() {
        if (departements.isEmpty()) {
            departements = areas.departements();
        }
        return departements;
    }

    /** The département of this code ({@code 26}, {@code 2A}, {@code 974}), with its time zone and centre. */
    public Optional<Departement> departement(String code) {
        return departements().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** All intercommunalities with a member in this département, by name. */
    public List<Epci> epcis(String departement) {
        return areas.epci("", departement);
    }

    /** The métropoles, by name: they may have taken over what a département does, the housing solidarity fund above all. */
    public List<Epci> metropoles() {
        return areas.epci("", "").stream().filter(Epci::isMetropole).toList();
    }

    public Optional<Epci> epci(String code) {
        return areas.epci(code, "").stream()
                .findFirst()
                .filter(found -> found.code().equals(code));
    }

    /** What to call a territory on a screen; empty when there is no such code. */
    public Optional<String> name(Scope.Territory territory) {
        var code = territory.code();
        return switch (territory.level()) {
            case COMMUNE ->
                CommuneCode.parse(code).value().flatMap(this::commune).map(Commune::name);
            case EPCI -> epci(code).map(Epci::name);
            case DEPARTEMENT -> departement(code).map(Departement::name);
            case REGION ->
                regions().stream()
                        .filter(region -> region.code().equals(code))
                        .map(Region::name)
                        .findFirst();
        };
    }
}
