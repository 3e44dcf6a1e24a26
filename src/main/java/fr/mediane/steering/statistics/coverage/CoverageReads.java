package fr.mediane.steering.statistics.coverage;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.asking.Within;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where nothing was recorded. */
@Repository
class CoverageReads {
    private static final String QUIET = Sql.beside(CoverageReads.class, "quiet-venues");
    private final JdbcClient jdbc;

    CoverageReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    QuietVenues quiet(Within within, DateRange period) {
        var venues = new ArrayList<QuietVenues.Venue>();
        var open = new long[1];
        jdbc.sql(within.into(QUIET))
                .params(within.values())
                .param("from", period.from())
                .param("until", period.until())
                .query((ResultSet row) -> {
                    open[0] = row.getLong("open");
                    if (row.getObject("id") != null) {
                        venues.add(venue(row));
                    }
                });
        return new QuietVenues(open[0], venues);
    }

    private static QuietVenues.Venue venue(ResultSet row) throws SQLException {
        return new QuietVenues.Venue(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("commune_name")),
                Optional.ofNullable(row.getObject("last", LocalDate.class)));
    }
}
