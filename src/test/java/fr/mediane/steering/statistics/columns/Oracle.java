package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same figures by plain SQL over the normal tables of the rooms, one simple query for each. */
final class Oracle {
    private final JdbcClient jdbc;

    Oracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Figures count(Slice slice) {
        var period = slice.period();
        var until = " and a.date < '" + period.until() + "' and " + where(slice.conditions());
        var asked = "a.date >= '" + period.from() + "'" + until;
        return new Figures(
                jdbc.sql("select min(a.date) from mediation.activity a where a.deleted_at is null and " + asked)
                        .query(LocalDate.class)
                        .optional(),
                number("count(*)", asked + " and a.type = 'individuel'"),
                number("count(*)", asked + " and a.type = 'collectif'"),
                number("coalesce(sum(a.participants), 0)", asked + " and a.type = 'collectif'"),
                months(asked),
                days(asked + " and a.date >= '" + period.until().minusDays(Columns.LAST_DAYS) + "'"),
                breakdowns(asked),
                grouped("a.departement", "sum(a.participants)", asked, "a.departement is not null"),
                lines("a.residence", asked),
                lines("a.venue::text", asked),
                tags(asked),
                people(slice, asked, "a.date < '" + period.from() + "' and " + where(slice.conditions())));
    }

    private Figures.People people(Slice slice, String asked, String earlier) {
        var fresh = slice.fresh()
                ? Optional.of(jdbc.sql("select count(*) from (" + named(asked) + " except " + named(earlier) + ") new")
                        .query(Long.class)
                        .single())
                : Optional.<Long>empty();
        var unnamed = "a.participants - (select count(*) from mediation.participation p where p.activity = a.id)";
        return new Figures.People(
                jdbc.sql("select count(*) from (" + named(asked) + ") one")
                        .query(Long.class)
                        .single(),
                fresh,
                number("coalesce(sum(" + unnamed + "), 0)", asked),
                number("coalesce(max(" + unnamed + "), 0)", asked));
    }

    private static String named(String which) {
        return "select distinct coalesce(known.stands_as, p.person) from mediation.participation p"
                + " join mediation.activity a on a.id = p.activity"
                + " left join beneficiaries.person known on known.id = p.person"
                + " where a.deleted_at is null and " + which;
    }

    /** Every venue, most supports first; what was recorded at a merged one counts for the one that stands for it. */
    List<Figures.Line> venues(Slice slice, Map<UUID, UUID> merged) {
        return grouped("a.venue::text", "sum(a.participants)", asked(slice), "a.venue is not null").entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> {
                            var id = UUID.fromString(one.getKey());
                            return merged.getOrDefault(id, id).toString();
                        },
                        Collectors.summingLong(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(one -> new Figures.Line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing((Figures.Line line) -> -line.supports())
                        .thenComparing(Figures.Line::code))
                .toList();
    }

    /** In how many activities each person was named. */
    Visits visits(Slice slice) {
        var times = jdbc.sql("select count(distinct a.id) from mediation.participation p"
                        + " join mediation.activity a on a.id = p.activity"
                        + " left join beneficiaries.person known on known.id = p.person where a.deleted_at is null and "
                        + asked(slice) + " group by coalesce(known.stands_as, p.person)")
                .query(Long.class)
                .list();
        return new Visits(
                between(times, 1, 1),
                between(times, 2, 2),
                between(times, 3, 5),
                between(times, 6, 9),
                between(times, 10, Long.MAX_VALUE));
    }

    private static long between(List<Long> times, long least, long most) {
        return times.stream().filter(many -> many >= least && many <= most).count();
    }

    private static String asked(Slice slice) {
        var period = slice.period();
        return "a.date >= '" + period.from() + "' and a.date < '" + period.until() + "' and "
                + where(slice.conditions());
    }

    private Figures.Breakdowns breakdowns(String asked) {
        return new Figures.Breakdowns(
                sets("themes", Theme.values(), asked),
                sets("procedures", AdministrativeTheme.values(), asked),
                sets("equipment", Equipment.values(), asked),
                List.of(
                        number("count(*)", asked + " and a.minutes < 30"),
                        number("count(*)", asked + " and a.minutes between 30 and 59"),
                        number("count(*)", asked + " and a.minutes between 60 and 119"),
                        number("count(*)", asked + " and a.minutes >= 120")),
                Arrays.stream(PlaceKind.values())
                        .map(place -> number("count(*)", asked + " and a.place = '" + place.code() + "'"))
                        .toList(),
                margin("genre", Gender.values(), asked),
                margin("age", AgeBand.values(), asked),
                margin("statut", SocialStatus.values(), asked));
    }

    private List<Long> sets(String column, Coded[] codes, String asked) {
        return Arrays.stream(codes)
                .map(code -> number("count(*)", asked + " and '" + code.code() + "' = any (a." + column + ")"))
                .toList();
    }

    private List<Long> margin(String prefix, Coded[] codes, String asked) {
        return Arrays.stream(codes)
                .map(Coded::code)
                .map(code -> code.equals("non_communique") ? prefix + "_" + code : code)
                .map(column -> number("coalesce(sum(a." + column + "), 0)", asked))
                .toList();
    }

    private long number(String what, String which) {
        return jdbc.sql("select " + what + " from mediation.activity a where a.deleted_at is null and " + which)
                .query(Long.class)
                .single();
    }

    private Map<String, Long> grouped(String by, String what, String asked, String and) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select " + by + " as code, " + what + " as many from mediation.activity a"
                        + " where a.deleted_at is null and " + asked + " and " + and + " group by 1")
                .query(row -> {
                    counts.put(row.getString("code"), row.getLong("many"));
                });
        return counts;
    }

    private Map<YearMonth, Long> months(String asked) {
        return grouped("to_char(a.date, 'YYYY-MM')", "sum(a.participants)", asked, "true").entrySet().stream()
                .collect(Collectors.toMap(entry -> YearMonth.parse(entry.getKey()), Map.Entry::getValue));
    }

    private Map<LocalDate, Long> days(String asked) {
        return grouped("a.date::text", "sum(a.participants)", asked, "true").entrySet().stream()
                .collect(Collectors.toMap(entry -> LocalDate.parse(entry.getKey()), Map.Entry::getValue));
    }

    private List<Figures.Line> lines(String by, String asked) {
        return Rows.list(jdbc.sql("select " + by + " as code, sum(a.participants) as many from mediation.activity a"
                        + " where a.deleted_at is null and " + asked + " and " + by + " is not null"
                        + " group by 1 order by many desc, code limit 20")
                .query((row, _) -> new Figures.Line(row.getString("code"), row.getLong("many"))));
    }

    private Map<UUID, Long> tags(String asked) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("select t.tag, count(*) as many from mediation.activity_tag t"
                        + " join mediation.activity a on a.id = t.activity where a.deleted_at is null and " + asked
                        + " group by t.tag")
                .query(row -> {
                    counts.put(row.getObject("tag", UUID.class), row.getLong("many"));
                });
        return counts;
    }

    static String where(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> "(" + where(condition) + ")")
                .collect(Collectors.joining(" and ", "(true and ", ")"))
                .replace("(true and )", "true");
    }

    private static String where(Condition condition) {
        return switch (condition) {
            case Condition.By(var counsellors) -> "a.counsellor = any (" + ids(counsellors) + ")";
            case Condition.For(var employers) -> "a.employer = any (" + ids(employers) + ")";
            case Condition.At(var venues) -> "a.venue = any (" + ids(venues) + ")";
            case Condition.In(var communes, var departements) ->
                "a.commune = any (" + texts(communes) + ") or a.departement = any (" + texts(departements) + ")";
            case Condition.Workshop(var is) -> is ? "a.type = 'collectif'" : "a.type = 'individuel'";
            case Condition.Themes(var bits) -> "a.themes && " + codes(bits, Theme.values());
            case Condition.Procedures(var bits) -> "a.procedures && " + codes(bits, AdministrativeTheme.values());
            case Condition.Tagged(var tags) ->
                "exists (select from mediation.activity_tag t where t.activity = a.id and t.tag = any (" + ids(tags)
                        + "))";
            case Condition.Naming(var people) ->
                "exists (select from mediation.participation p left join beneficiaries.person known on known.id = p.person"
                        + " where p.activity = a.id and coalesce(known.stands_as, p.person) = any (" + ids(people)
                        + "))";
            case Condition.FromMeeting(var is) ->
                (is ? "" : "not ") + "exists (select from mediation.from_meeting f where f.activity = a.id)";
            case Condition.Team(var memberships) ->
                memberships.stream()
                        .map(one -> "(a.counsellor = '" + one.counsellor() + "' and a.date >= '" + one.from() + "'"
                                + one.until()
                                        .map(day -> " and a.date < '" + day + "'")
                                        .orElse("") + ")")
                        .collect(Collectors.joining(" or ", "false or ", ""))
                        .replaceAll(" or $", "");
        };
    }

    private static String ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }

    private static String texts(Collection<String> texts) {
        return texts.stream().collect(Collectors.joining(",", "'{", "}'::text[]"));
    }

    private static String codes(int bits, Coded[] codes) {
        return texts(IntStream.range(0, codes.length)
                .filter(code -> (bits >> code & 1) == 1)
                .mapToObj(code -> codes[code].code())
                .toList());
    }
}
