package fr.mediane.bench;

import fr.mediane.platform.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many venues as the country could have, spread over all communes. */
final class ManyVenues {
    static final int COUNT = 100_000;

    private ManyVenues() {}

    static void fill(JdbcClient jdbc, Path data) throws IOException, SQLException {
        var there = jdbc.sql("select count(*) from venues.venue")
                .query(Integer.class)
                .single();
        if (there < COUNT) {
            jdbc.sql(Sql.beside(ManyVenues.class, "many-venues"))
                    .param("count", COUNT - there)
                    .update();
            tidy(data);
        }
    }

    /** What the database does by itself within minutes of such an import; only the owner may ask for it. */
    private static void tidy(Path data) throws IOException, SQLException {
        var logins = new Properties();
        try (var file = Files.newInputStream(data.resolve("database.properties"))) {
            logins.load(file);
        }
        var url = "jdbc:postgresql://localhost:" + logins.getProperty("port") + "/mediane";
        try (var owner = DriverManager.getConnection(url, "mediane_owner", logins.getProperty("mediane_owner"));
                var statement = owner.createStatement()) {
            statement.execute("vacuum (analyze) venues.venue, venues.lookup");
        }
    }
}
