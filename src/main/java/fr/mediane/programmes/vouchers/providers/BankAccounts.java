package fr.mediane.programmes.vouchers.providers;

import fr.mediane.kernel.Iban;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps bank accounts, sealed. */
@Repository
public class BankAccounts {
    static final String IBAN = "vouchers bank account iban:";
    static final String HOLDER = "vouchers bank account holder:";

    private final JdbcClient jdbc;
    private final Vault vault;

    BankAccounts(JdbcClient jdbc, Vault vault) {
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

    /** A new account takes the place of one that still waits. */
    void propose(UUID id, UUID provider, Iban number, String holder, Optional<UUID> by) {
        jdbc.sql("""
                        update vouchers.bank_account set state = 'WITHDRAWN', decided_at = clock_timestamp(), decided_by = :by::uuid
                        where provider = :provider and state = 'PROPOSED'
                        """).param("by", by.orElse(null)).param("provider", provider).update();
        jdbc.sql("""
                        insert into vouchers.bank_account (id, provider, iban, holder, last_four, state, proposed_by)
                        values (:id, :provider, :iban, :holder, :last, 'PROPOSED', :by::uuid)
                        """)
                .param("id", id)
                .param("provider", provider)
                .param("iban", vault.seal(number.number(), IBAN + id))
                .param("holder", vault.seal(holder, HOLDER + id))
                .param("last", number.lastFour())
                .param("by", by.orElse(null))
                .update();
    }

    /** False when it no longer waits. */
    boolean approve(UUID id, Optional<UUID> by) {
        jdbc.sql("""
                        update vouchers.bank_account a set state = 'FORMER'
                        from vouchers.bank_account n
                        where n.id = :id and n.state = 'PROPOSED' and a.provider = n.provider and a.state = 'CURRENT'
                        """).param("id", id).update();
        return decide(id, BankAccountState.CURRENT, "", by);
    }

    boolean refuse(UUID id, String reason, Optional<UUID> by) {
        return decide(id, BankAccountState.REFUSED, reason, by);
    }

    private boolean decide(UUID id, BankAccountState state, String reason, Optional<UUID> by) {
        return jdbc.sql("""
                                update vouchers.bank_account set state = :state, reason = :reason,
                                    decided_at = clock_timestamp(), decided_by = :by::uuid
                                where id = :id and state = 'PROPOSED'
                                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by.orElse(null))
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<BankAccount> find(UUID id) {
        return jdbc.sql("select * from vouchers.bank_account where id = :id")
                .param("id", id)
                .query(BankAccounts::row)
                .optional();
    }

    /** Of a provider, the latest first. */
    List<BankAccount> of(UUID provider) {
        return Rows.list(jdbc.sql("""
                        select * from vouchers.bank_account where provider = :provider order by proposed_at desc, id
                        """).param("provider", provider).query(BankAccounts::row));
    }

    /** What stands in a payment order. */
    public Opened open(UUID id) {
        return jdbc.sql("select iban, holder from vouchers.bank_account where id = :id")
                .param("id", id)
                .query((row, line) -> new Opened(
                        new Iban(vault.open(row.getBytes("iban"), IBAN + id)),
                        vault.open(row.getBytes("holder"), HOLDER + id)))
                .single();
    }

    private static BankAccount row(ResultSet row, int number) throws SQLException {
        return new BankAccount(
                row.getObject("id", UUID.class),
                row.getObject("provider", UUID.class),
                row.getString("last_four"),
                BankAccountState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                row.getString("reason"));
    }
}
