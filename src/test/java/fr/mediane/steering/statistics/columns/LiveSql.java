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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures from the normal tables in as few passes as PostgreSQL can do with: what one would write without a copy. */
final class LiveSql {
    private static final int FIRST_LINES = 20;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LiveSql(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Figures count(Slice slice) {
        return transaction.execute(_ -> {
            jdbc.sql("set local work_mem = '256MB'").update();
            return counted(slice);
        });
    }

    private Figures counted(Slice slice) {
        var conditions = " and a.date < '" + slice.period().until() + "' and " + Oracle.where(slice.conditions());
        var asked = "a.deleted_at is null and a.date >= '" + slice.period().from() + "'" + conditions;
        var sums = sums(asked);
        var groups = groups(asked);
        return new Figures(
                Optional.ofNullable(sums.first()),
                sums.counts().get(0),
                sums.counts().get(1),
                sums.counts().get(2),
                groups.months(),
                days(asked + " and a.date >= '" + slice.period().until().minusDays(Columns.LAST_DAYS) + "'"),
                breakdowns(sums.counts().subList(3, sums.counts().size())),
                groups.departements(),
                lines(groups.residences()),
                lines(groups.venues()),
                tags(asked),
                people(slice, asked, "a.deleted_at is null" + conditions));
    }

    private record Sums(LocalDate first, List<Long> counts) {}

    private Sums sums(String asked) {
        var columns = Stream.of(
                        Stream.of(
                                "count(*) filter (where a.type = 'individuel')",
                                "count(*) filter (where a.type = 'collectif')",
                                "coalesce(sum(a.participants) filter (where a.type = 'collectif'), 0)"),
                        set("themes", Theme.values()),
                        set("procedures", AdministrativeTheme.values()),
                        set("equipment", Equipment.values()),
                        Stream.of(
                                        "a.minutes < 30",
                                        "a.minutes between 30 and 59",
                                        "a.minutes between 60 and 119",
                                        "a.minutes >= 120")
                                .map(LiveSql::having),
                        Arrays.stream(PlaceKind.values()).map(place -> having("a.place = '" + place.code() + "'")),
                        margin("genre", Gender.values()),
                        margin("age", AgeBand.values()),
                        margin("statut", SocialStatus.values()))
                .flatMap(all -> all)
                .toList();
        return jdbc.sql("select min(a.date), " + String.join(", ", columns) + " from mediation.activity a where "
                        + asked)
                .query((row, _) -> new Sums(row.getObject(1, LocalDate.class), longs(row, columns.size())))
                .single();
    }

    private static List<Long> longs(ResultSet row, int many) throws SQLException {
        var all = new Long[many];
        for (int i = 0; i < many; i++) {
            all[i] = row.getLong(i + 2);
        }
        return List.of(all);
    }

    private static Stream<String> set(String column, Coded[] codes) {
        return Arrays.stream(codes).map(code -> having("a." + column + " @> '{" + code.code() + "}'"));
    }

    private static String having(String what) {
        return "count(*) filter (where " + what + ")";
    }

    private static Stream<String> margin(String prefix, Coded[] codes) {
        return Arrays.stream(codes)
                .map(Coded::code)
                .map(code -> "coalesce(sum(a." + (code.equals("non_communique") ? prefix + "_" : "") + code + "), 0)");
    }

    private static Figures.Breakdowns breakdowns(List<Long> counts) {
        var sizes = new int[] {
            Theme.values().length,
            AdministrativeTheme.values().length,
            Equipment.values().length,
            4,
            PlaceKind.values().length,
            Gender.values().length,
            AgeBand.values().length,
            SocialStatus.values().length
        };
        var ends = sizes.clone();
        Arrays.parallelPrefix(ends, Integer::sum);
        var parts = IntStream.range(0, sizes.length)
                .mapToObj(i -> List.copyOf(counts.subList(ends[i] - sizes[i], ends[i])))
                .toList();
        return new Figures.Breakdowns(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7));
    }

    private record Groups(
            Map<YearMonth, Long> months,
            Map<String, Long> departements,
            Map<String, Long> residences,
            Map<String, Long> venues) {}

    private Groups groups(String asked) {
        var groups = new Groups(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                        select to_char(a.date, 'YYYY-MM') as month, a.departement, a.residence, a.venue::text as venue,
                            grouping(to_char(a.date, 'YYYY-MM'), a.departement, a.residence, a.venue::text) as by,
                            sum(a.participants) as many
                        from mediation.activity a where\s""" + asked + """
                         group by grouping sets ((1), (2), (3), (4))
                        """).query(row -> {
            long many = row.getLong("many");
            switch (row.getInt("by")) {
                case 0b0111 -> groups.months().put(YearMonth.parse(row.getString("month")), many);
                case 0b1011 -> put(groups.departements(), row.getString("departement"), many);
                case 0b1101 -> put(groups.residences(), row.getString("residence"), many);
                default -> put(groups.venues(), row.getString("venue"), many);
            }
        });
        return groups;
    }

    private static void put(Map<String, Long> counts, String code, long many) {
        if (code != null) {
            counts.put(code, many);
        }
    }

    private static List<Figures.Line> lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Figures.Line(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Figures.Line line) -> -line.supports())
                        .thenComparing(Figures.Line::code))
                .limit(FIRST_LINES)
                .toList();
    }

    private Map<LocalDate, Long> days(String asked) {
        return pairs("a.date::text", "sum(a.participants)", "", asked).entrySet().stream()
                .collect(Collectors.toMap(entry -> LocalDate.parse(entry.getKey()), Map.Entry::getValue));
    }

    private Map<UUID, Long> tags(String asked) {
        return pairs("t.tag::text", "count(*)", " join mediation.activity_tag t on t.activity = a.id", asked)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> UUID.fromString(entry.getKey()), Map.Entry::getValue));
    }

    private Map<String, Long> pairs(String by, String what, String join, String asked) {
        var pairs = new HashMap<String, Long>();
        jdbc.sql("select " + by + " as code, " + what + " as many from mediation.activity a" + join + " where " + asked
                        + " group by 1")
                .query(row -> {
                    pairs.put(row.getString("code"), row.getLong("many"));
                });
        return pairs;
    }

    private Figures.People people(Slice slice, String asked, String until) {
        var from = "date '" + slice.period().from() + "'";
        var named = jdbc.sql(
                        "select count(*) filter (where during), count(*) filter (where during and not earlier) from ("
                                + "select bool_or(a.date >= " + from + ") as during, bool_or(a.date < " + from
                                + ") as earlier"
                                + " from mediation.participation p join mediation.activity a on a.id = p.activity"
                                + " left join beneficiaries.person known on known.id = p.person where "
                                + (slice.fresh() ? until : asked)
                                + " group by coalesce(known.stands_as, p.person)) one")
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        return jdbc.sql("select coalesce(sum(a.participants - coalesce(p.named, 0)), 0),"
                        + " coalesce(max(a.participants - coalesce(p.named, 0)), 0) from mediation.activity a left join"
                        + " (select activity, count(*) as named from mediation.participation group by activity) p"
                        + " on p.activity = a.id where " + asked)
                .query((row, _) -> new Figures.People(
                        named[0],
                        slice.fresh() ? Optional.of(named[1]) : Optional.empty(),
                        row.getLong(1),
                        row.getInt(2)))
                .single();
    }
}
