package fr.mediane.programmes.vouchers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the organisations that take vouchers in. */
@Repository
public class Providers {
    private final JdbcClient jdbc;

    Providers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The provider that an organisation is, or an organisation merged into it was. */
    public Optional<UUID> of(UUID organisation) {
        return jdbc.sql("""
                        select p.id from vouchers.provider p
                        where p.organisation in (:asked, organisations.current(:asked))
                        order by p.state = 'QUALIFIED' desc limit 1
                        """).param("asked", organisation).query(UUID.class).optional();
    }

    /** Asks, or asks again after a refusal; one that is qualified stays so, with its new services. */
    UUID ask(UUID id, UUID organisation, List<String> services, String representative) {
        return jdbc.sql("""
                        insert into vouchers.provider (id, organisation, state, services, representative)
                        values (:id, :organisation, 'ASKED', :services::text[], :representative)
                        on conflict (organisation) do update set version = provider.version + 1,
                            services = excluded.services, representative = excluded.representative, asked_at = now(),
                            state = case provider.state when 'REFUSED' then 'ASKED' else provider.state end
                        returning id
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("services", services.toArray(String[]::new))
                .param("representative", representative)
                .query(UUID.class)
                .single();
    }

    boolean decide(UUID id, ProviderState state, String reason, Optional<UUID> by) {
        return jdbc.sql("""
                                update vouchers.provider set state = :state, reason = :reason, decided_at = now(),
                                    decided_by = :by::uuid, version = version + 1
                                where id = :id
                                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by.orElse(null))
                        .param("id", id)
                        .update()
                > 0;
    }
}
