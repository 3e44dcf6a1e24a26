package fr.mediane.programmes.mediation.demonstration;

import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.mediation.Activities;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityColumns;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes thousands of activities at once, through PostgreSQL's COPY, with their place in the change feed. */
@Component
class ActivityCopy {
    private final DataSource database;
    private final Vault vault;
    private final ChangeFeed feed;

    ActivityCopy(DataSource database, Vault vault, ChangeFeed feed) {
        this.database = database;
        this.vault = vault;
        this.feed = feed;
    }

    /** In the caller's transaction; the activities must not be there yet. */
    void write(List<Activity> activities) {
        if (activities.isEmpty()) {
            return;
        }
        var columns = List.copyOf(columns(activities.getFirst()).keySet());
        var text = new StringBuilder();
        for (var activity : activities) {
            var values = columns(activity);
            text.append(columns.stream().map(column -> cell(values.get(column))).collect(Collectors.joining("\t")))
                    .append('\n');
        }
        copy("copy mediation.activity (" + String.join(", ", columns) + ") from stdin", text.toString());
        feed.append(ActivityDesk.FEED, activities.stream().map(Activity::id).toList(), Change.Kind.PUT);
    }

    private Map<String, @Nullable Object> columns(Activity activity) {
        var columns = new TreeMap<String, @Nullable Object>(ActivityColumns.of(activity));
        var note = activity.content().note();
        columns.put("note", note.isEmpty() ? null : vault.seal(note, Activities.context(activity.id())));
        return columns;
    }

    private void copy(String statement, String text) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the activities could not be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** A value in COPY's text format. */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof String[] codes) {
            return "{" + String.join(",", codes) + "}";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
