package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A counsellor's own activities, as lists and habits. */
@Repository
class Logbooks {
    private static final String LINES = Sql.beside(Logbooks.class, "logbook-lines");
    private static final String TOTALS = Sql.beside(Logbooks.class, "logbook-totals");
    private static final String HABITS = Sql.beside(Logbooks.class, "habits");
    private static final String VENUES = Sql.beside(Logbooks.class, "habit-venues");
    private final JdbcClient jdbc;

    Logbooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LogbookLine> lines(UUID counsellor, LogbookFilter filter, int limit, long offset) {
        var parameters = parameters(counsellor, filter);
        parameters.put("order", filter.order().code());
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return Rows.list(jdbc.sql(LINES).params(parameters).query((row, _) -> ActivityColumns.line(row)));
    }

    LogbookTotals totals(UUID counsellor, LogbookFilter filter) {
        return jdbc.sql(TOTALS)
                .params(parameters(counsellor, filter))
                .query((row, _) ->
                        new LogbookTotals(row.getLong("activities"), row.getLong("supports"), row.getLong("minutes")))
                .single();
    }

    Habits habits(UUID counsellor, LocalDate since) {
        var latest = Rows.list(jdbc.sql(HABITS).param("counsellor", counsellor).query((row, _) -> recent(row)));
        var venues = Rows.list(jdbc.sql(VENUES)
                .param("counsellor", counsellor)
                .param("since", since)
                .query((row, _) -> row.getObject("venue", UUID.class)));
        return new Habits(
                latest.stream().map(Recent::place).findFirst(),
                venues,
                mostFrequent(latest.stream().map(Recent::minutes).toList()).stream()
                        .findFirst(),
                mostFrequent(
                        latest.stream().flatMap(one -> one.themes().stream()).toList()),
                mostFrequent(
                        latest.stream().flatMap(one -> one.equipment().stream()).toList()));
    }

    private record Recent(ActivityPlace place, int minutes, Set<Theme> themes, Set<Equipment> equipment) {}

    private static Recent recent(ResultSet row) throws SQLException {
        return new Recent(
                ActivityColumns.place(row),
                row.getInt("minutes"),
                ActivityColumns.values(Theme.class, row, "themes"),
                ActivityColumns.values(Equipment.class, row, "equipment"));
    }

    /** The most frequent first; among equals, the smaller. */
    static <T extends Comparable<? super T>> List<T> mostFrequent(Collection<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<T, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    static Map<String, @Nullable Object> parameters(UUID counsellor, LogbookFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("counsellor", counsellor);
        parameters.put("from", or(filter.from()));
        parameters.put("to", or(filter.to()));
        parameters.put("type", or(filter.type().map(Coded::code)));
        parameters.put("venue", or(filter.venue()));
        parameters.put("theme", or(filter.theme().map(Coded::code)));
        parameters.put("tag", or(filter.tag()));
        return parameters;
    }

    private static @Nullable Object or(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }
}
