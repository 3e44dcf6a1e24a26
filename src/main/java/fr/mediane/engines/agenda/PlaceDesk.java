package fr.mediane.engines.agenda;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where one meets: at a venue of the register, or at an address. An address is spoken of like a venue of that name. Both are
 * public, so without an {@code Actor}.
 */
@Component
public class PlaceDesk {
    private final VenueDirectoryDesk venues;
    private final JdbcClient jdbc;

    PlaceDesk(VenueDirectoryDesk venues, JdbcClient jdbc) {
        this.venues = venues;
        this.jdbc = jdbc;
    }

    public Optional<VenueBrief> brief(UUID id) {
        return briefs(List.of(id)).stream().findFirst();
    }

    public List<VenueBrief> briefs(Collection<UUID> ids) {
        var found = new ArrayList<>(venues.briefs(ids));
        if (found.size() < ids.size()) {
            found.addAll(Rows.list(jdbc.sql("select * from agenda.address where id = any (:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, _) -> read(row))));
        }
        return found;
    }

    /** Whether it is a venue of the register, with a page of its own. */
    public boolean venue(UUID id) {
        return venues.brief(id).isPresent();
    }

    /** The venue that was picked among suggestions, else the only one that the text can mean. */
    public Optional<UUID> meant(String typed, Optional<UUID> picked) {
        var same = picked.filter(id ->
                venues.brief(id).filter(venue -> label(venue).equals(typed)).isPresent());
        if (same.isPresent()) {
            return same;
        }
        var found = venues.suggest(typed, "", 2);
        return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    /** Keeps an address; the same again, capitals and accents aside, is the same place. */
    public UUID address(String line, String commune, String postCode, CommuneCode code) {
        jdbc.sql("""
                        insert into agenda.address (id, line, commune, post_code, commune_code)
                        values (:id, :line, :commune, :postCode, :code) on conflict do nothing
                        """)
                .param("id", Uuid7.next())
                .param("line", line)
                .param("commune", commune)
                .param("postCode", postCode)
                .param("code", code.code())
                .update();
        return jdbc.sql("""
                        select id from agenda.address
                        where commune_code = :code and platform.plain(line) = platform.plain(:line)
                        """)
                .param("code", code.code())
                .param("line", line)
                .query(UUID.class)
                .single();
    }

    /** What people read for a place. */
    public static String label(VenueBrief place) {
        return place.name() + ", " + place.commune();
    }

    private static VenueBrief read(ResultSet row) throws SQLException {
        return new VenueBrief(
                row.getObject("id", UUID.class),
                row.getString("line"),
                row.getString("commune"),
                row.getString("post_code"),
                Optional.of(row.getString("commune_code")),
                true);
    }
}
