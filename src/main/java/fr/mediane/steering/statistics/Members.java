package fr.mediane.steering.statistics;

import fr.mediane.platform.Rows;
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

/** Who belonged to a team and when, and which communes make up an intercommunality, as their rooms publish it. */
@Repository
class Members {
    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
