package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what employers have to give back. */
@Repository
class GrantClaims {
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;

    GrantClaims(JdbcClient jdbc, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    void add(UUID id, UUID funding, long cents, LocalDate day) {
        jdbc.sql("""
                        insert into workforce.grant_claim (id, funding, cents, claimed_on) values (:id, :funding, :cents, :day)
                        """)
                .param("id", id)
                .param("funding", funding)
                .param("cents", cents)
                .param("day", day)
                .update();
    }

    /** False when it was repaid before. */
    boolean repaid(UUID id, LocalDate day) {
        return jdbc.sql("update workforce.grant_claim set repaid_on = :day where id = :id and repaid_on is null")
                        .param("day", day)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** By which fund it had been paid last. */
    FundSource fund(UUID funding) {
        return jdbc.sql("""
                        select fund from workforce.grant_payment
                        where funding = :funding and state in ('ORDERED', 'PAID') order by number desc limit 1
                        """)
                .param("funding", funding)
                .query(String.class)
                .optional()
                .map(FundSource::valueOf)
                .orElse(FundSource.STATE);
    }

    Optional<GrantClaim> find(UUID id) {
        return list("c.id = :id", id).stream().findFirst();
    }

    /** The oldest that have not come back. */
    List<GrantClaim> unpaid(int most) {
        return list("""
                c.id in (
                    select id from workforce.grant_claim where repaid_on is null order by claimed_on, id limit :most)
                """, null, most);
    }

    long countUnpaid() {
        return jdbc.sql("select count(*) from workforce.grant_claim where repaid_on is null")
                .query(Long.class)
                .single();
    }

    List<GrantClaim> ofOrganisation(UUID organisation) {
        return list("f.organisation = :id", organisation);
    }

    private List<GrantClaim> list(String which, @Nullable UUID id) {
        return list(which, id, Integer.MAX_VALUE);
    }

    private List<GrantClaim> list(String which, @Nullable UUID id, int most) {
        var all = Rows.list(jdbc.sql("""
                        select c.*, f.organisation, p.number
                        from workforce.grant_claim c
                        join workforce.funding f on f.id = c.funding
                        join workforce.position p on p.id = f.position
                        where
                        """ + which + " order by c.claimed_on, c.id")
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new GrantClaim(
                        row.getObject("id", UUID.class),
                        row.getObject("funding", UUID.class),
                        row.getObject("organisation", UUID.class),
                        "",
                        row.getLong("number"),
                        row.getLong("cents"),
                        row.getObject("claimed_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("repaid_on", LocalDate.class)))));
        var names = organisations.named(
                Actor.SYSTEM, all.stream().map(GrantClaim::organisation).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> one.named(names.getOrDefault(one.organisation(), "")))
                .toList();
    }
}
