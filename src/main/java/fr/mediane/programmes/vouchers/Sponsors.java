package fr.mediane.programmes.vouchers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows at which account a sponsor's free funds lie. */
@Repository
class Sponsors {
    private final JdbcClient jdbc;

    Sponsors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> account(UUID organisation) {
        return jdbc.sql("select id from vouchers.sponsor where organisation = :organisation")
                .param("organisation", organisation)
                .query(UUID.class)
                .optional();
    }

    /** The account of this sponsor's funds, known from now on. */
    UUID add(UUID organisation, UUID account) {
        return jdbc.sql("""
                        insert into vouchers.sponsor (id, organisation) values (:id, :organisation)
                        on conflict (organisation) do update set organisation = excluded.organisation
                        returning id
                        """)
                .param("id", account)
                .param("organisation", organisation)
                .query(UUID.class)
                .single();
    }

    /** Notes what came in, once, for the bank's statement to be compared with. */
    void deposited(UUID deposit, UUID organisation, long cents, LocalDate day) {
        jdbc.sql("""
                        insert into vouchers.deposit (id, sponsor, cents, day) values (:id, :sponsor, :cents, :day)
                        on conflict (id) do nothing
                        """)
                .param("id", deposit)
                .param("sponsor", organisation)
                .param("cents", cents)
                .param("day", day)
                .update();
    }
}
