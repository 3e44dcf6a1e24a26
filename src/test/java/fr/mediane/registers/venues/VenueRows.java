package fr.mediane.registers.venues;

import fr.mediane.kernel.Uuid7;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented venues for tests of the search. They lie around the Kerguelen Islands, where nobody else's do. */
public final class VenueRows {
    /** The middle of them. */
    public static final double LATITUDE = -49.35;

    public static final double LONGITUDE = 70.22;

    private final JdbcClient jdbc;

    public VenueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open venue so many kilometres north of the middle. */
    public UUID north(double kilometres, String name, String hours) {
        return add(name, hours, LATITUDE + kilometres / 111.195, LONGITUDE, "97411");
    }

    public UUID add(String name, String hours, Double latitude, Double longitude, String commune) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into venues.venue (id, standard_id, status, commune_code, changed_at, pivot, nom, commune,
                            code_postal, adresse, latitude, longitude, telephone, horaires, date_maj)
                        values (:id, :standard, 'OPEN', :commune, now(), '00000000000000', :name, 'Port-Exemple', '97400',
                            '1 quai des Manchots', :latitude, :longitude, '+33199001234', :hours, date '2026-01-02')
                        """)
                .param("id", id)
                .param("standard", "essai-" + id)
                .param("commune", commune)
                .param("name", name)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("hours", hours)
                .update();
        return id;
    }

    /** Sets one of the list columns. */
    public VenueRows offers(UUID id, String column, String... codes) {
        jdbc.sql("update venues.venue set " + column + " = :codes where id = :id")
                .param("codes", codes)
                .param("id", id)
                .update();
        return this;
    }

    public void clear() {
        jdbc.sql(
                        "delete from venues.report where venue in (select id from venues.venue where standard_id like 'essai-%')")
                .update();
        jdbc.sql("delete from venues.former_id where former like 'essai-%'").update();
        jdbc.sql("delete from venues.venue where standard_id like 'essai-%'").update();
    }
}
