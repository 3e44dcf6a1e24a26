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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all communes once and keeps them: some twenty megabytes that change with a release. */
@Repository
class Communes {
    private static final String COMMUNES = Sql.beside(Communes.class, "communes");
    private static final String FORMER = Sql.beside(Communes.class, "former-communes");

    private final JdbcClient jdbc;
    private volatile CommuneIndex index = CommuneIndex.EMPTY;

    Communes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads ahead, beside the start, so that the first visitor does not wait. */
    @EventListener(
            classes = ApplicationReadyEvent.class,
            condition = "!@environment.containsProperty('mediane.command')")
    void readAhead() {
        Thread.ofVirtual().name("communes").start(this::index);
    }

    CommuneIndex index() {
        var known = index;
        return known.isEmpty() ? read() : known;
    }

    /** What is kept is out of date: the next question reads again. */
    void forget() {
        index = CommuneIndex.EMPTY;
    }

    private synchronized CommuneIndex read() {
        if (index.isEmpty()) {
            var shared = new Shared();
            var communes = Rows.list(jdbc.sql(COMMUNES).query((row, _) -> commune(row, shared)));
            var former = Rows.list(jdbc.sql(FORMER)
                    .query((row, _) -> new CommuneIndex.Former(
                            row.getString("code"), row.getString("name"), row.getString("commune"))));
            index = CommuneIndex.of(communes, former);
        }
        return index;
    }

    private static Commune commune(ResultSet row, Shared shared) throws SQLException {
        return new Commune(
                new CommuneCode(row.getString("code")),
                row.getString("name"),
                Optional.ofNullable(row.getString("part_of")).map(CommuneCode::new),
                shared.named(row.getString("departement"), row.getString("departement_name")),
                shared.named(row.getString("region"), row.getString("region_name")),
                shared.epci(row.getString("epci")),
                Arrays.stream((String[]) row.getArray("postcodes").getArray())
                        .map(shared::postcode)
                        .toList(),
                Areas.population(row),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                Commune.Precision.valueOf(row.getString("precision").toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("time_zone")));
    }

    /** What many communes have in common is kept once. */
    private static final class Shared {
        private final Map<String, Commune.Named> named = new HashMap<>();
        private final Map<String, PostCode> postcodes = new HashMap<>();
        private final Map<String, Optional<String>> epcis = new HashMap<>();

        Commune.Named named(String code, String name) {
            return named.computeIfAbsent(code + name, _ -> new Commune.Named(code, name));
        }

        PostCode postcode(String digits) {
            return postcodes.computeIfAbsent(digits, PostCode::new);
        }

        Optional<String> epci(@Nullable String code) {
            return code == null ? Optional.empty() : epcis.computeIfAbsent(code, Optional::of);
        }
    }
}
