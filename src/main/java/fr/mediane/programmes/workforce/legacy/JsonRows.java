package fr.mediane.programmes.workforce.legacy;

import fr.mediane.platform.Rows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends many rows to the database in one statement, as a JSON document that it unfolds. */
@Component
class JsonRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JsonRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param sql unfolds {@code :rows} */
    int write(String sql, List<?> rows) {
        return rows.isEmpty()
                ? 0
                : jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
    }

    <T> List<T> read(String sql, List<?> rows, Class<T> type) {
        return Rows.list(
                jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).query(type));
    }
}
