package fr.mediane.bench;

import fr.mediane.platform.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As many venues as the country could have, spread over all communes. */
public final class ManyVenues {
    static final int COUNT = 100_000;

    private ManyVenues() {}

    static void fill(JdbcClient jdbc, Path data) throws IOException, SQLException {
        fill(jdbc, data, COUNT);
    }

    public static void fill(JdbcClient jdbc, Path data, int count) throws IOException, SQLException {
        var there = jdbc.sql("select count(*) from venues.venue")
                .query(Integer.class)
                .single();
        if (there < count) {
            jdbc.sql(Sql.beside(ManyVenues.class, "many-venues"))
                    .param("count", count - there)
                    .update();
            try (var owner = new Owner(data)) {
                owner.tidy(List.of("venues.venue", "venues.lookup"));
            }
        }
    }
}
