package fr.mediane.registers.venues;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of venues for those who keep them. */
@Repository
public class VenueList {
    /** Lines of a page. */
    public static final int PAGE = 25;

    private static final String LINES = Sql.beside(VenueList.class, "editable-venues");

    private final JdbcClient jdbc;

    VenueList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param text words of the name, address or commune
     * @param filter empty, OPEN, TO_COMPLETE, CLOSED or REPORTED
     * @param page from 1
     */
    public record Search(String text, String filter, int page) {}

    /** @param reports how many unanswered reports of the public there are */
    public record Line(
            UUID id,
            String name,
            String commune,
            String postCode,
            String address,
            String status,
            Optional<LocalDate> updatedOn,
            long reports) {}

    /** @param total lines of all pages */
    public record Found(List<Line> lines, long total) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    Found find(Optional<Set<UUID>> organisations, Search search) {
        var total = new long[1];
        var lines = Rows.list(jdbc.sql(LINES)
                .param("all", organisations.isEmpty())
                .param("organisations", organisations.orElse(Set.of()).toArray(UUID[]::new))
                .param("text", search.text())
                .param("filter", search.filter())
                .param("offset", (Math.max(1, search.page()) - 1L) * PAGE)
                .param("limit", PAGE)
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getString("nom"),
                            row.getString("commune"),
                            row.getString("code_postal"),
                            row.getString("adresse"),
                            row.getString("status"),
                            Optional.ofNullable(row.getObject("date_maj", LocalDate.class)),
                            row.getLong("reports"));
                }));
        return new Found(lines, total[0]);
    }

    List<Line> ofOrganisation(UUID organisation) {
        return Objects.requireNonNull(find(Optional.of(Set.of(organisation)), new Search("", "OPEN", 1))
                .lines());
    }
}
