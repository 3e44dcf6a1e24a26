package fr.mediane.programmes.workforce.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.PositionSearch;
import fr.mediane.programmes.workforce.PositionSearch.Count;
import fr.mediane.programmes.workforce.PositionSearch.Found;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.registers.territory.Departement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Positions of one list.
 *
 * @param counts of all that somebody sees, whatever is searched for
 * @param departements with their names
 */
public record PositionsPage(
        PositionSearch search,
        Found found,
        List<Count> counts,
        Map<UUID, String> employers,
        Map<String, String> departements,
        LocalDate today) {
    public PositionsPage {
        counts = List.copyOf(counts);
        employers = Map.copyOf(employers);
        departements = Map.copyOf(departements);
    }

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public long count(PositionState state) {
        return counts.stream().mapToLong(one -> count(one, state)).sum();
    }

    private static long count(Count one, PositionState state) {
        return switch (state) {
            case OCCUPIED -> one.occupied();
            case VACANT -> one.vacant();
            case GIVEN_BACK -> one.givenBack();
        };
    }

    public long all() {
        return Arrays.stream(PositionState.values()).mapToLong(this::count).sum();
    }

    public boolean narrowed() {
        return search.state().isPresent()
                || search.kind().isPresent()
                || search.departement().isPresent();
    }

    /** Those where there are positions that somebody sees. */
    public List<Option> places() {
        return counts.stream()
                .map(Count::departement)
                .distinct()
                .map(code -> Option.of(code, departements.getOrDefault(code, code) + " (" + code + ")"))
                .toList();
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(Arrays.asList(PositionKind.values()), PositionsPage::code, kind -> ui.t(kind.messageKey()));
    }

    public String employer(Position position) {
        return employers.getOrDefault(position.employer(), "");
    }

    public String place(Position position) {
        return departements.getOrDefault(position.departement(), position.departement());
    }

    public Paging paging() {
        return Paging.of(search.page(), PositionSearch.SIZE, found.total());
    }

    /** What is searched for, for the file's address. */
    public String query() {
        return "?etat=" + search.state().map(PositionsPage::code).orElse("")
                + "&nature=" + search.kind().map(PositionsPage::code).orElse("")
                + "&departement=" + search.departement().orElse("");
    }

    static Map<String, String> named(List<Departement> departements) {
        return departements.stream().collect(Collectors.toMap(Departement::code, Departement::name));
    }
}
