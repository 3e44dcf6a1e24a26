package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.CaseWords;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.instructing.CaseSearch.View;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases for those who decide them. Every question begins with whose cases they see. */
@Repository
class Inbox {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String OPEN = "d.state in ('en_construction', 'en_instruction')";
    private static final String ANSWERED = "d.waits_for = 'INSTRUCTOR'";
    private static final String NEW = "d.state = 'en_construction' and d.waits_for <> 'APPLICANT'";
    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseWords words;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Cases cases, CaseWords words, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    long count(Actor actor, CaseSearch search) {
        var asked = asked(actor, search);
        return asked.bind(jdbc.sql("select count(*) from procedures.dossier d where " + asked.where()))
                .query(Long.class)
                .single();
    }

    List<CaseLine> lines(Actor actor, CaseSearch search, long offset, int size) {
        var asked = asked(actor, search);
        var order = search.view() == View.DECIDED ? "d.decided_at desc, d.id" : "d.filed_at desc, d.id";
        return Rows.list(asked.bind(jdbc.sql("""
                        select d.*, (select array_agg(l.label order by l.label) from procedures.label l
                            where l.dossier = d.id) as labels
                        from procedures.dossier d where %s order by %s limit :size offset :offset
                        """.formatted(asked.where(), order)))
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> line(row)));
    }

    /** How many are in each tray of the open ones. */
    Map<View, Long> counts(Actor actor) {
        var asked = asked(actor, new CaseSearch("", "", View.OPEN, "", 1));
        return asked.bind(jdbc.sql("""
                        select count(*) as open, count(*) filter (where %s) as new,
                            count(*) filter (where d.assigned = :me) as mine, count(*) filter (where %s) as answered,
                            count(*) filter (where d.due < :today) as late
                        from procedures.dossier d where %s
                        """.formatted(NEW, ANSWERED, asked.where())))
                .param("me", actor.account().orElse(null))
                .param("today", today())
                .query((row, _) -> {
                    var counts = new EnumMap<View, Long>(View.class);
                    for (var view : InboxDesk.open()) {
                        counts.put(view, row.getLong(view.name().toLowerCase(Locale.ROOT)));
                    }
                    return counts;
                })
                .single();
    }

    /** By procedure, the one most asked for first. */
    List<Delays> delays(Actor actor) {
        var values = new HashMap<String, Object>();
        var theirs = theirs(actor, values);
        return Rows.list(jdbc.sql("""
                        select d.procedure, count(*) as filed, count(d.decided_at) as decided,
                            percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - d.filed_at) / 86400)
                                as median,
                            percentile_cont(0.9) within group (order by extract(epoch from d.decided_at - d.filed_at) / 86400)
                                as nine,
                            count(*) filter (where coalesce(cast(d.decided_at at time zone 'Europe/Paris' as date), :today) > d.due)
                                as late
                        from procedures.dossier d
                        where %s and d.filed_at > :since group by d.procedure order by 2 desc, 1
                        """.formatted(theirs))
                .params(values)
                .param("today", today())
                .param("since", Sql.at(clock.instant().minus(YEAR)))
                .query((row, _) -> new Delays(
                        row.getString("procedure"),
                        row.getLong("filed"),
                        row.getLong("decided"),
                        days(row, "median"),
                        days(row, "nine"),
                        row.getLong("late"))));
    }

    private static OptionalDouble days(ResultSet row, String column) throws SQLException {
        double days = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    /** The words in use on open cases. */
    List<String> labels(Actor actor) {
        var asked = asked(actor, new CaseSearch("", "", View.OPEN, "", 1));
        return Rows.list(asked.bind(jdbc.sql("""
                        select distinct l.label from procedures.label l join procedures.dossier d on d.id = l.dossier
                        where %s order by 1 limit 100
                        """.formatted(asked.where()))).query(String.class));
    }

    /** A question, with what stands for its names. */
    private record Asked(String where, Map<String, Object> values) {
        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(values);
        }
    }

    private Asked asked(Actor actor, CaseSearch search) {
        var parts = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        parts.add(theirs(actor, values));
        parts.add(tray(actor, search.view(), values));
        if (!search.procedure().isEmpty()) {
            parts.add("d.procedure = :procedure");
            values.put("procedure", search.procedure());
        }
        if (!search.label().isEmpty()) {
            parts.add("exists (select from procedures.label l where l.dossier = d.id and l.label = :label)");
            values.put("label", search.label());
        }
        var sought = search.words().isEmpty() ? List.<byte[][]>of() : words.sought(search.words());
        for (int place = 0; place < sought.size(); place++) {
            parts.add("d.words && :word" + place);
            values.put("word" + place, sought.get(place));
        }
        if (!search.words().isEmpty() && sought.isEmpty()) {
            parts.add("false"); // only words that say nothing
        }
        return new Asked(String.join(" and ", parts), values);
    }

    /** Whose instructors the actor is one of. */
    private static String theirs(Actor actor, Map<String, Object> values) {
        if (Instructors.everywhere(actor)) {
            return "d.level <> ''";
        }
        var either = new ArrayList<String>();
        var scopes = Instructors.scopes(actor);
        for (int place = 0; place < scopes.size(); place++) {
            either.add("(d.level = :level" + place + " and d.code = :code" + place + ")");
            values.put("level" + place, Cases.level(scopes.get(place)));
            values.put("code" + place, Cases.code(scopes.get(place)));
        }
        return "(" + String.join(" or ", either) + ")";
    }

    private String tray(Actor actor, View view, Map<String, Object> values) {
        return switch (view) {
            case OPEN -> OPEN;
            case NEW -> OPEN + " and " + NEW;
            case ANSWERED -> OPEN + " and " + ANSWERED;
            case MINE -> {
                values.put("mine", actor.account().orElse(new UUID(0, 0)));
                yield OPEN + " and d.assigned = :mine";
            }
            case LATE -> {
                values.put("day", today());
                yield OPEN + " and d.due < :day";
            }
            case DECIDED -> "d.state in ('accepte', 'refuse', 'sans_suite')";
        };
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private CaseLine line(ResultSet row) throws SQLException {
        var labels = row.getArray("labels");
        return new CaseLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("revision", UUID.class),
                CaseState.of(row.getString("state")),
                cases.subject(row),
                Optional.ofNullable(row.getObject("assigned", UUID.class)),
                Optional.of(row.getString("waits_for"))
                        .filter(whom -> !whom.isEmpty())
                        .map(Author::valueOf),
                Cases.at(row, "filed_at").orElseThrow(),
                Cases.at(row, "decided_at"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getTimestamp("silent_at") != null,
                labels == null
                        ? List.of()
                        : Arrays.stream((String[]) labels.getArray()).toList());
    }
}
