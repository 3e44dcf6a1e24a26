package fr.mediane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The owner of the embedded database: may take indexes away while millions of rows come in, and tidy up after. */
public final class Owner implements AutoCloseable {
    private final Connection connection;

    public Owner(Path data) throws IOException, SQLException {
        var logins = new Properties();
        try (var file = Files.newInputStream(data.resolve("database.properties"))) {
            logins.load(file);
        }
        var url = "jdbc:postgresql://localhost:" + logins.getProperty("port") + "/mediane";
        connection = DriverManager.getConnection(url, "mediane_owner", logins.getProperty("mediane_owner"));
    }

    public Connection connection() {
        return connection;
    }

    public void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Fills a table without its indexes, but those that its constraints need, then makes them anew. */
    public void fill(String schema, String table, Filling filling) throws SQLException, IOException {
        var indexes = new ArrayList<String>();
        try (var query = connection.prepareStatement("""
                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                from pg_index i
                where i.indrelid = ?::regclass and not i.indisunique
                  and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """)) {
            query.setString(1, schema + "." + table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    run("drop index " + rows.getString(1));
                    indexes.add(rows.getString(2));
                }
            }
        }
        try {
            filling.into(connection);
        } finally {
            run("set maintenance_work_mem = '512MB'");
            for (var index : indexes) {
                run(index);
            }
        }
        tidy(List.of(schema + "." + table));
    }

    /** What the database does by itself within minutes of such an import. */
    public void tidy(List<String> tables) throws SQLException {
        run("vacuum (analyze) " + String.join(", ", tables));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What brings the rows. */
    public interface Filling {
        void into(Connection connection) throws SQLException, IOException;
    }
}
