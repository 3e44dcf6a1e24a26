package fr.mediane.registers.venues;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.venues.standard.Services;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of venues for the rooms above. Names and communes of venues are public, so without an {@code Actor}. */
@Component
public class VenueDirectoryDesk {
    /** The kinds of help that a venue gives, in the order and spelling of the national standard. */
    public static final List<String> SERVICES =
            Stream.of(Services.values()).map(Services::label).toList();

    private static final String BRIEFS = Sql.beside(VenueDirectoryDesk.class, "venue-briefs");
    private static final String OF_ORGANISATION = Sql.beside(VenueDirectoryDesk.class, "venue-briefs-of-organisation");
    private static final String OF_DEPARTEMENT = Sql.beside(VenueDirectoryDesk.class, "venue-briefs-of-departement");
    private static final String FAMILY = Sql.beside(VenueDirectoryDesk.class, "venue-family");
    private static final String SUGGESTED = Sql.beside(VenueDirectoryDesk.class, "venue-briefs-by-name");
    private final JdbcClient jdbc;

    VenueDirectoryDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What venues help with, in the words of the standard. */
    public List<String> services() {
        return Stream.of(Services.values()).map(Services::label).toList();
    }

    /** The venues that others stand for today, with those. */
    public Map<UUID, UUID> merged() {
        var merged = new HashMap<UUID, UUID>();
        jdbc.sql("select id, merged_into from venues.venue where merged_into is not null")
                .query(row -> {
                    merged.put(row.getObject("id", UUID.class), row.getObject("merged_into", UUID.class));
                });
        return Map.copyOf(merged);
    }

    /** One venue by our id; a merged one answers for the venue that stands for it. */
    public Optional<VenueBrief> brief(UUID id) {
        return briefs(List.of(id)).stream().findFirst();
    }

    /** Those of these ids that exist, in no particular order. */
    public List<VenueBrief> briefs(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Rows.list(jdbc.sql(BRIEFS)
                .param("ids", ids.stream().distinct().toArray(UUID[]::new))
                .query((row, _) -> brief(row)));
    }

    /** Every id under which something may have been recorded at the venues that these ids lead to, whatever was merged. */
    public List<UUID> family(Collection<UUID> ids) {
        return Rows.list(jdbc.sql(FAMILY).param("ids", ids.toArray(UUID[]::new)).query(UUID.class));
    }

    /** The open venues that an organisation holds, by name. */
    public List<VenueBrief> ofOrganisation(UUID organisation) {
        return Rows.list(
                jdbc.sql(OF_ORGANISATION).param("organisation", organisation).query((row, _) -> brief(row)));
    }

    /**
     * The open venues of a département, in a fixed order.
     *
     * @param code official code, {@code 26} or {@code 974}
     * @param limit how many at most
     */
    public List<VenueBrief> ofDepartement(String code, int limit) {
        return Rows.list(jdbc.sql(OF_DEPARTEMENT)
                .param("departement", code)
                .param("limit", limit)
                .query((row, _) -> brief(row)));
    }

    /**
     * The open venues whose name, address or commune holds every word of a text, accents aside.
     *
     * @param near code of a département whose venues come first; empty for none
     * @param limit 1 to 50
     */
    public List<VenueBrief> suggest(String text, String near, int limit) {
        var words = text.strip();
        if (words.length() < 2 || words.length() > 200) {
            return List.of();
        }
        return Rows.list(jdbc.sql(SUGGESTED)
                .param("text", words)
                .param("near", near)
                .param("limit", Math.clamp(limit, 1, 50))
                .query((row, _) -> brief(row)));
    }

    private static VenueBrief brief(ResultSet row) throws SQLException {
        return new VenueBrief(
                row.getObject("id", UUID.class),
                row.getString("nom"),
                row.getString("commune"),
                row.getString("code_postal"),
                Optional.ofNullable(row.getString("commune_code")),
                row.getBoolean("open"));
    }
}
