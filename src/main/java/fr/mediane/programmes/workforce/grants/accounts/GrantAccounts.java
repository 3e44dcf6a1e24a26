package fr.mediane.programmes.workforce.grants.accounts;

import fr.mediane.kernel.Iban;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the bank accounts of employers, sealed. */
@Repository
public class GrantAccounts {
    static final String IBAN = "workforce grant account iban:";
    static final String HOLDER = "workforce grant account holder:";
    private final JdbcClient jdbc;
    private final Vault vault;

    GrantAccounts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Number and holder, for a payment order and nothing else. */
    public record Opened(Iban number, String holder) {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** A new one takes the place of one that still waits. */
    void propose(UUID id, UUID organisation, Iban number, String holder, Optional<UUID> by) {
        jdbc.sql("""
                        update workforce.grant_account set state = 'REFUSED', decided_at = clock_timestamp()
                        where organisation = :organisation and state = 'PROPOSED'
                        """).param("organisation", organisation).update();
        jdbc.sql("""
                        insert into workforce.grant_account
                            (id, organisation, iban, holder, last_four, state, proposed_by)
                        values (:id, :organisation, :iban, :holder, :last, 'PROPOSED', :by::uuid)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("iban", vault.seal(number.number(), IBAN + id))
                .param("holder", vault.seal(holder, HOLDER + id))
                .param("last", number.lastFour())
                .param("by", by.orElse(null))
                .update();
    }

    /** False when it no longer waits. */
    boolean decide(UUID id, boolean approved, Optional<UUID> by) {
        if (approved) {
            jdbc.sql("""
                            update workforce.grant_account a set state = 'FORMER'
                            from workforce.grant_account n
                            where n.id = :id and n.state = 'PROPOSED' and a.organisation = n.organisation
                                and a.state = 'CURRENT'
                            """).param("id", id).update();
        }
        return jdbc.sql("""
                                update workforce.grant_account
                                set state = :state, decided_by = :by::uuid, decided_at = clock_timestamp()
                                where id = :id and state = 'PROPOSED'
                                """)
                        .param("state", approved ? "CURRENT" : "REFUSED")
                        .param("by", by.orElse(null))
                        .param("id", id)
                        .update()
                > 0;
    }

    public boolean isCurrent(UUID id) {
        return jdbc.sql("select state = 'CURRENT' from workforce.grant_account where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Whose account waits or is paid, oldest first. */
    List<GrantAccount> waiting() {
        return list("state = 'PROPOSED'", null);
    }

    List<GrantAccount> of(UUID organisation) {
        return list("organisation = :organisation and state in ('PROPOSED', 'CURRENT')", organisation);
    }

    private List<GrantAccount> list(String which, @Nullable UUID organisation) {
        return Rows.list(jdbc.sql("""
                        select id, organisation, last_four, state = 'CURRENT' as current, proposed_by
                        from workforce.grant_account where
                        """ + which + " order by proposed_at")
                .param("organisation", organisation)
                .query((row, _) -> new GrantAccount(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        "",
                        row.getString("last_four"),
                        row.getBoolean("current"),
                        Optional.ofNullable(row.getObject("proposed_by", UUID.class)))));
    }

    /** What stands in a payment order. */
    public Opened open(UUID id) {
        return jdbc.sql("select iban, holder from workforce.grant_account where id = :id")
                .param("id", id)
                .query((row, _) -> new Opened(
                        new Iban(vault.open(row.getBytes("iban"), IBAN + id)),
                        vault.open(row.getBytes("holder"), HOLDER + id)))
                .single();
    }
}
