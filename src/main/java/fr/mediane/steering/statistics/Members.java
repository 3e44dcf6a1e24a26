package fr.mediane.steering.statistics;

import fr.mediane.platform.Rows;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import fr.mediane.steering.statistics.columns.Condition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who and what a name stands for: a team by day, the communes of an intercommunality, what was merged. As their rooms say. */
@Repository
class Members {
    private final JdbcClient jdbc;
    private final VenueDirectoryDesk venues;
    private final OrganisationDesk organisations;

    Members(JdbcClient jdbc, VenueDirectoryDesk venues, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.venues = venues;
        this.organisations = organisations;
    }

    /** What was recorded at a venue counts for the one that stands for it today. */
    Set<UUID> atVenues(Set<UUID> asked) {
        return with(asked, venues.family(asked));
    }

    /** What was done for an organisation counts for the one that stands for it today. */
    Set<UUID> forOrganisations(Set<UUID> asked) {
        return with(asked, organisations.family(asked));
    }

    private static Set<UUID> with(Set<UUID> asked, List<UUID> family) {
        var all = new HashSet<>(asked);
        all.addAll(family);
        return all;
    }

    List<Condition.Membership> ofTeam(UUID team) {
        return Rows.list(jdbc.sql("""
                        select account, from_day, until_day from coordination.published_membership
                        where team = :team order by account, from_day
                        """)
                .param("team", team)
                .query((row, _) -> new Condition.Membership(
                        row.getObject("account", UUID.class),
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class)))));
    }

    Set<String> communesOf(Collection<String> epcis) {
        return epcis.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        Rows.list(jdbc.sql("select code from territory.published_commune where epci = any (:epcis)")
                                .param("epcis", epcis.toArray(String[]::new))
                                .query(String.class)));
    }
}
