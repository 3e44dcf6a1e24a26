package fr.mediane.registers.identity;

import fr.mediane.kernel.Role;
import fr.mediane.kernel.Siret;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.registers.identity.Account.KnownSignIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and the sign-ins that lead to them. */
@Repository
public class Accounts {
    private static final String FOUND = Sql.beside(Accounts.class, "found-accounts");
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account that a sign-in leads to; never looks at an e-mail address. */
    Optional<UUID> behind(SignIn signIn) {
        return jdbc.sql("""
                        select account from identity.sign_in
                        where provider = :provider and idp = :idp and subject = :subject""")
                .param("provider", signIn.provider().name())
                .param("idp", signIn.idp())
                .param("subject", signIn.subject())
                .query(UUID.class)
                .optional();
    }

    public void open(UUID account, String givenName, String familyName) {
        jdbc.sql("""
                        insert into identity.account (id, given_name, family_name, created_at)
                        values (:id, :given, :family, :now)""")
                .param("id", account)
                .param("given", givenName)
                .param("family", familyName)
                .param("now", now())
                .update();
    }

    /**
     * Notes a sign-in that leads to an account.
     *
     * @return whether it is new; false when another request noted the same in the meantime
     */
    public boolean add(UUID account, SignIn signIn) {
        return jdbc.sql("""
                        insert into identity.sign_in
                            (id, account, provider, idp, subject, email, siret, created_at, last_used_at)
                        values (:id, :account, :provider, :idp, :subject, :email, :siret, :now, :now)
                        on conflict do nothing""")
                        .param("id", Uuid7.next())
                        .param("account", account)
                        .param("provider", signIn.provider().name())
                        .param("idp", signIn.idp())
                        .param("subject", signIn.subject())
                        .param("email", signIn.email().orElse(null))
                        .param("siret", signIn.siret().map(Siret::toString).orElse(null))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** What the provider says today: names and professional details follow it. */
    void refresh(UUID account, SignIn signIn) {
        jdbc.sql("""
                        update identity.sign_in set email = :email, siret = :siret, last_used_at = :now
                        where provider = :provider and idp = :idp and subject = :subject""")
                .param("provider", signIn.provider().name())
                .param("idp", signIn.idp())
                .param("subject", signIn.subject())
                .param("email", signIn.email().orElse(null))
                .param("siret", signIn.siret().map(Siret::toString).orElse(null))
                .param("now", now())
                .update();
        jdbc.sql("""
                        update identity.account set given_name = :given, family_name = :family, last_sign_in_at = :now
                        where id = :id""")
                .param("id", account)
                .param("given", signIn.givenName())
                .param("family", signIn.familyName())
                .param("now", now())
                .update();
    }

    /** An open account. */
    Optional<Account> find(UUID id) {
        return jdbc.sql("""
                        select given_name, family_name, last_sign_in_at from identity.account
                        where id = :id and closed_at is null""")
                .param("id", id)
                .query((row, _) -> new Account(
                        id,
                        row.getString("given_name"),
                        row.getString("family_name"),
                        Optional.ofNullable(instant(row, "last_sign_in_at")),
                        signIns(id)))
                .optional();
    }

    private List<KnownSignIn> signIns(UUID account) {
        return Rows.list(jdbc.sql("""
                        select id, provider, idp, email, siret, created_at, last_used_at
                        from identity.sign_in where account = :account order by created_at""")
                .param("account", account)
                .query((row, _) -> new KnownSignIn(
                        row.getObject("id", UUID.class),
                        Provider.valueOf(row.getString("provider")),
                        row.getString("idp"),
                        Optional.ofNullable(row.getString("email")),
                        Optional.ofNullable(row.getString("siret")).map(Siret::of),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant())));
    }

    /** Accounts by name and role, within some organisations or everywhere. */
    Matches search(AccountSearch search, Optional<Set<UUID>> organisations) {
        var rows = Rows.list(jdbc.sql(FOUND)
                .param("text", search.text())
                .param("role", search.role().map(Role::name).orElse(""))
                .param("everywhere", organisations.isEmpty())
                .param("organisations", organisations.orElse(Set.of()).toArray(UUID[]::new))
                .param("size", AccountSearch.PAGE_SIZE)
                .param("offset", (search.page() - 1L) * AccountSearch.PAGE_SIZE)
                .query((row, _) -> new Match(row.getObject("id", UUID.class), row.getLong("total"))));
        return new Matches(
                rows.stream().map(Match::id).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    record Matches(List<UUID> ids, long total) {}

    private record Match(UUID id, long total) {}

    /** Leads every sign-in of an account to another one, and closes the emptied account. */
    void move(UUID from, UUID to) {
        jdbc.sql("update identity.sign_in set account = :to where account = :from")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("update identity.account set closed_at = :now where id = :from")
                .param("from", from)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
