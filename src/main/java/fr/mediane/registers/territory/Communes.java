package fr.mediane.registers.territory;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads communes. */
@Repository
class Communes {
    private static final String BY_CODE = Sql.beside(Communes.class, "commune-by-code");
    private static final String BY_POSTCODE = Sql.beside(Communes.class, "communes-by-postcode");
    private static final String BY_NAME = Sql.beside(Communes.class, "communes-by-name");
    private static final String BY_NUMBER = Sql.beside(Communes.class, "communes-by-number");
    private static final String BY_SPELLING = Sql.beside(Communes.class, "communes-by-spelling");
    private static final String NEAREST = Sql.beside(Communes.class, "nearest-commune");

    private final JdbcClient jdbc;

    Communes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Commune> byCode(CommuneCode code) {
        return jdbc.sql(BY_CODE)
                .param("code", code.code())
                .query(Communes::read)
                .optional();
    }

    List<Commune> byPostcode(PostCode postcode) {
        return Rows.list(
                jdbc.sql(BY_POSTCODE).param("postcode", postcode.digits()).query(Communes::read));
    }

    List<Commune> byName(SearchedPlace place, int limit) {
        return Rows.list(jdbc.sql(BY_NAME)
                .param("whole", place.whole())
                .param("name", place.name())
                .param("number", place.number())
                .param("arrondissements", place.saysNumber())
                .param("limit", limit)
                .query(Communes::read));
    }

    List<Commune> byNumber(SearchedPlace place, int limit) {
        return Rows.list(jdbc.sql(BY_NUMBER)
                .param("number", place.number())
                .param("limit", limit)
                .query(Communes::read));
    }

    List<Commune> bySpelling(SearchedPlace place, double likeness, int limit) {
        return Rows.list(jdbc.sql(BY_SPELLING)
                .param("name", place.name())
                .param("number", place.number())
                .param("likeness", likeness)
                .param("limit", limit)
                .query(Communes::read));
    }

    Optional<Commune> nearest(GeoPoint point, double degrees) {
        return jdbc.sql(NEAREST)
                .param("latitude", point.latitude())
                .param("longitude", point.longitude())
                .param("degrees", degrees)
                .query(Communes::read)
                .optional();
    }

    private static Commune read(ResultSet row, int number) throws SQLException {
        return new Commune(
                new CommuneCode(row.getString("code")),
                row.getString("name"),
                Optional.ofNullable(row.getString("part_of")).map(CommuneCode::new),
                new Commune.Named(row.getString("departement"), row.getString("departement_name")),
                new Commune.Named(row.getString("region"), row.getString("region_name")),
                Optional.ofNullable(row.getString("epci")),
                Arrays.stream((String[]) row.getArray("postcodes").getArray())
                        .map(PostCode::new)
                        .toList(),
                Areas.population(row),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                Commune.Precision.valueOf(row.getString("precision").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("time_zone")));
    }
}
