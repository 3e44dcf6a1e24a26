package fr.mediane.programmes.vouchers.keeping;

import fr.mediane.kernel.GeoPoint;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places that take the vouchers of a campaign, nearest first. For everybody: it asks for no voucher and tells of none. */
@Component
@Transactional(readOnly = true)
public class NearbyDesk {
    private static final String PLACES = Sql.beside(NearbyDesk.class, "places");
    private static final int MOST = 30;
    private final JdbcClient jdbc;

    NearbyDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A campaign whose vouchers can be used, or could; drafts are nobody's business. */
    public record Campaign(UUID id, String name, List<String> services) {}

    /**
     * A place.
     *
     * @param services of the campaign, that the place gives
     * @param metres from the point
     */
    public record Place(
            UUID venue,
            String name,
            String commune,
            double latitude,
            double longitude,
            List<String> services,
            double metres) {}

    public Optional<Campaign> campaign(UUID id) {
        return jdbc.sql(
                        "select id, name, services from vouchers.campaign where id = :id and state in ('OPEN', 'STOPPED')")
                .param("id", id)
                .query((row, _) ->
                        new Campaign(row.getObject("id", UUID.class), row.getString("name"), List.of((String[])
                                row.getArray("services").getArray())))
                .optional();
    }

    /** The thirty nearest open places of qualified providers, within 200 km. */
    public List<Place> near(UUID campaign, GeoPoint point) {
        return Rows.list(jdbc.sql(PLACES)
                .param("campaign", campaign)
                .param("latitude", point.latitude())
                .param("longitude", point.longitude())
                .param("most", MOST)
                .query((row, _) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        List.of((String[]) row.getArray("services").getArray()),
                        row.getDouble("metres"))));
    }
}
