package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Sorts the rows of a report by what they count. */
final class Counting {
    private static final int DURATIONS = 4;
    private static final int WORKSHOP = 1;
    private final Map<What, List<Row>> rows = new EnumMap<>(What.class);

    private enum What {
        TOTAL,
        FIRST,
        MONTH,
        DAY,
        THEMES,
        PROCEDURES,
        EQUIPMENT,
        DURATIONS,
        PLACES,
        GENDERS,
        AGES,
        STATUSES,
        DEPARTEMENT,
        RESIDENCE,
        VENUE,
        TAG,
        UNNAMED,
        NAMED
    }

    private record Row(int key, String value, long activities, long supports) {
        LocalDate day() {
            return LocalDate.ofEpochDay(key);
        }
    }

    private Counting() {}

    static Counting of(ResultSet read) throws SQLException {
        var counting = new Counting();
        while (read.next()) {
            counting.rows
                    .computeIfAbsent(What.valueOf(read.getString("what")), _ -> new ArrayList<>())
                    .add(new Row(
                            read.getInt("key"),
                            read.getString("value"),
                            read.getLong("activities"),
                            read.getLong("supports")));
        }
        return counting;
    }

    Figures figures(Optional<Long> fresh) {
        return new Figures(
                of(What.FIRST).stream().map(Row::day).findFirst(),
                total(row -> row.key != WORKSHOP ? row.activities : 0),
                total(row -> row.key == WORKSHOP ? row.activities : 0),
                total(row -> row.key == WORKSHOP ? row.supports : 0),
                map(What.MONTH, row -> YearMonth.from(row.day()), Row::supports),
                map(What.DAY, Row::day, Row::supports),
                breakdowns(),
                map(What.DEPARTEMENT, Row::value, Row::supports),
                lines(What.RESIDENCE),
                lines(What.VENUE),
                map(What.TAG, row -> UUID.fromString(row.value), Row::activities),
                people(fresh));
    }

    private Figures.Breakdowns breakdowns() {
        return new Figures.Breakdowns(
                bits(What.THEMES, Theme.values()),
                bits(What.PROCEDURES, AdministrativeTheme.values()),
                bits(What.EQUIPMENT, Equipment.values()),
                counts(What.DURATIONS, DURATIONS, Row::activities),
                counts(What.PLACES, PlaceKind.values().length, Row::activities),
                counts(What.GENDERS, Gender.values().length, Row::supports),
                counts(What.AGES, AgeBand.values().length, Row::supports),
                counts(What.STATUSES, SocialStatus.values().length, Row::supports));
    }

    private Figures.People people(Optional<Long> fresh) {
        var unnamed = of(What.UNNAMED).getFirst();
        return new Figures.People(of(What.NAMED).getFirst().supports, fresh, unnamed.supports, unnamed.key);
    }

    private List<Row> of(What what) {
        return rows.getOrDefault(what, List.of());
    }

    private long total(Function<Row, Long> count) {
        return of(What.TOTAL).stream().mapToLong(count::apply).sum();
    }

    private <K> Map<K, Long> map(What what, Function<Row, K> key, Function<Row, Long> count) {
        return of(what).stream().collect(Collectors.toUnmodifiableMap(key, count));
    }

    private List<Figures.Line> lines(What what) {
        return of(what).stream()
                .map(row -> new Figures.Line(row.value, row.supports))
                .sorted(Comparator.comparing((Figures.Line line) -> -line.supports())
                        .thenComparing(Figures.Line::code))
                .toList();
    }

    private List<Long> counts(What what, int size, Function<Row, Long> count) {
        var counts = new long[size];
        of(what).forEach(row -> counts[row.key] += count.apply(row));
        return LongStream.of(counts).boxed().toList();
    }

    /** Each row is a set of codes: it counts for every one in it. */
    private List<Long> bits(What what, Coded[] codes) {
        return IntStream.range(0, codes.length)
                .mapToLong(code -> of(what).stream()
                        .filter(row -> (row.key >> code & 1) == 1)
                        .mapToLong(Row::activities)
                        .sum())
                .boxed()
                .toList();
    }
}
