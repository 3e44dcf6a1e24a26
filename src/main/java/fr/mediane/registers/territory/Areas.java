package fr.mediane.registers.territory;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is larger than a commune. */
@Repository
class Areas {
    private static final String REGIONS = Sql.beside(Areas.class, "regions");
    private static final String DEPARTEMENTS = Sql.beside(Areas.class, "departements");
    private static final String EPCI = Sql.beside(Areas.class, "epci");

    private final JdbcClient jdbc;

    Areas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> regions() {
        return Rows.list(jdbc.sql(REGIONS)
                .query((row, _) -> new Region(
                        row.getString("code"),
                        row.getString("name"),
                        overseas(row),
                        row.getString("seat"),
                        centre(row))));
    }

    List<Departement> departements() {
        return Rows.list(jdbc.sql(DEPARTEMENTS)
                .query((row, _) -> new Departement(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region"),
                        overseas(row),
                        row.getString("seat"),
                        ZoneId.of(row.getString("time_zone")),
                        centre(row))));
    }

    /** @param code or {@code departement}: empty for any */
    List<Epci> epci(String code, String departement) {
        return Rows.list(jdbc.sql(EPCI)
                .param("code", code)
                .param("departement", departement)
                .query((row, _) -> new Epci(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        population(row),
                        centre(row))));
    }

    static OptionalLong population(ResultSet row) throws SQLException {
        long inhabitants = row.getLong("population");
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(inhabitants);
    }

    private static boolean overseas(ResultSet row) throws SQLException {
        return !"metro".equals(row.getString("zone"));
    }

    private static GeoPoint centre(ResultSet row) throws SQLException {
        return new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
    }
}
