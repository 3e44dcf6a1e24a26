package fr.mediane.programmes.mediation.logbook;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.ActivityColumns;
import fr.mediane.programmes.mediation.LogbookLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A counsellor's own activities, as lists. */
@Repository
class Logbooks {
    private static final String LINES = Sql.beside(Logbooks.class, "logbook-lines");
    private static final String TOTALS = Sql.beside(Logbooks.class, "logbook-totals");
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
