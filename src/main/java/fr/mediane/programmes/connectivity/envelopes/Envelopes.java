package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps conventions and envelopes; what is left of an envelope, the ledger holds. */
@Repository
class Envelopes {
    private static final String OF_YEAR = Sql.beside(Envelopes.class, "envelopes");
    private final JdbcClient jdbc;

    Envelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Convention> conventions(String fund) {
        return Rows.list(jdbc.sql("""
                        select id, fund, operator, starts, ends, words from connectivity.convention
                        where fund = :fund order by starts desc, id
                        """).param("fund", fund).query(Convention.class));
    }

    List<Envelope> of(String fund, int year) {
        return Rows.list(
                jdbc.sql(OF_YEAR).param("fund", fund).param("year", year).query(Envelope.class));
    }

    /** False when the two have one already in these days. */
    boolean agree(Convention convention, Instant now, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into connectivity.convention (id, fund, operator, starts, ends, words, made_at, made_by)
                        values (:id, :fund, :operator, :starts, :ends, :words, :now, :by)
                        on conflict on constraint one_convention_at_a_time do nothing
                        """)
                        .param("id", convention.id())
                        .param("fund", convention.fund())
                        .param("operator", convention.operator())
                        .param("starts", convention.starts())
                        .param("ends", convention.ends())
                        .param("words", convention.words())
                        .param("now", Sql.at(now))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** The envelope, from now on there. */
    UUID opened(String fund, Optional<UUID> convention, int year) {
        jdbc.sql("""
                        insert into connectivity.envelope (id, fund, convention, year)
                        values (:id, :fund, :convention, :year) on conflict on constraint one_envelope do nothing
                        """)
                .param("id", Uuid7.next())
                .param("fund", fund)
                .param("convention", convention.orElse(null))
                .param("year", year)
                .update();
        return jdbc.sql("""
                        select id from connectivity.envelope
                        where fund = :fund and convention is not distinct from :convention::uuid and year = :year
                        """)
                .param("fund", fund)
                .param("convention", convention.orElse(null))
                .param("year", year)
                .query(UUID.class)
                .single();
    }

    void filled(UUID posting, UUID envelope, Euros amount, Instant now, Optional<UUID> by) {
        jdbc.sql("""
                        insert into connectivity.envelope_amount (id, envelope, cents, made_at, made_by)
                        values (:id, :envelope, :cents, :now, :by) on conflict (id) do nothing
                        """)
                .param("id", posting)
                .param("envelope", envelope)
                .param("cents", Aids.cents(amount))
                .param("now", Sql.at(now))
                .param("by", by.orElse(null))
                .update();
    }
}
