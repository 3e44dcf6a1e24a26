package fr.mediane.engines.procedures.hooks;

import fr.mediane.engines.procedures.Cases;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subscriptions kept. */
@Repository
class Subscriptions {
    static final String CONTACT = "procedures subscription contact:";
    static final String SECRET = "procedures subscription secret:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Subscriptions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when this id is there already. */
    boolean add(Subscription one, String secret, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into procedures.subscription (id, name, procedure, level, code, address, contact, secret,
                            secret_at, since, next_try, made_at, made_by)
                        values (:id, :name, :procedure, :level, :code, :address, :contact, :secret, :now, :now, :now, :now, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", one.id())
                        .param("name", one.name())
                        .param("procedure", one.procedure())
                        .param("level", Cases.level(one.scope()))
                        .param("code", Cases.code(one.scope()))
                        .param("address", one.address())
                        .param("contact", vault.seal(one.contact().address(), CONTACT + one.id()))
                        .param("secret", vault.seal(secret, SECRET + one.id()))
                        .param("now", Sql.at(one.since()))
                        .param("by", by.orElse(null))
                        .update()
                == 1;
    }

    /** Those that are told first, then by name. */
    List<Subscription> all() {
        return Rows.list(jdbc.sql("select * from procedures.subscription order by state = 'ENDED', name, id limit 500")
                .query((row, _) -> read(row)));
    }

    Optional<Subscription> find(UUID id) {
        return one("select * from procedures.subscription where id = :id", id);
    }

    /** The same, kept from those who send until this transaction ends. */
    Optional<Subscription> lock(UUID id) {
        return one("select * from procedures.subscription where id = :id for no key update", id);
    }

    private Optional<Subscription> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, _) -> read(row)).optional();
    }

    void secret(UUID id, String secret, Instant now) {
        jdbc.sql("update procedures.subscription set secret = :secret, secret_at = :now where id = :id")
                .param("id", id)
                .param("secret", vault.seal(secret, SECRET + id))
                .param("now", Sql.at(now))
                .update();
    }

    /** What failed before no longer counts. */
    void state(UUID id, Subscription.State state, Instant now) {
        jdbc.sql("""
                        update procedures.subscription set state = :state, since = :now, failures = 0, next_try = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", Sql.at(now))
                .update();
    }

    /** Takes the turn of a subscription that has something to be told and that nobody sends to. */
    Optional<Turn> claim(UUID token, Instant now, Instant until) {
        return jdbc.sql("""
                        update procedures.subscription s set turn = :token, turn_until = :until
                        where s.id = (
                            select c.id from procedures.subscription c
                            where c.state = 'ACTIVE' and c.next_try <= :now and (c.turn is null or c.turn_until < :now)
                                and exists (select from procedures.delivery d
                                    where d.subscription = c.id and d.taken_at is null)
                            order by c.next_try limit 1 for no key update skip locked)
                        returning s.id, s.procedure, s.address, s.secret
                        """)
                .param("token", token)
                .param("now", Sql.at(now))
                .param("until", Sql.at(until))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Turn(
                            token,
                            id,
                            row.getString("procedure"),
                            row.getString("address"),
                            vault.open(row.getBytes("secret"), SECRET + id));
                })
                .optional();
    }

    /** Holds a turn for longer; false when it is another's by now. */
    boolean hold(Turn turn, Instant until) {
        return jdbc.sql("""
                        update procedures.subscription set turn_until = :until, failures = 0
                        where id = :id and turn = :turn
                        """)
                        .param("id", turn.subscription())
                        .param("turn", turn.token())
                        .param("until", Sql.at(until))
                        .update()
                == 1;
    }

    /** Gives a turn back after a failure; how many there were in a row, or nothing when it is another's by now. */
    Optional<Integer> failed(Turn turn) {
        return jdbc.sql("""
                        update procedures.subscription set failures = failures + 1, turn = null, turn_until = null
                        where id = :id and turn = :turn returning failures
                        """)
                .param("id", turn.subscription())
                .param("turn", turn.token())
                .query(Integer.class)
                .optional();
    }

    void retry(UUID id, Instant next) {
        jdbc.sql("update procedures.subscription set next_try = :next where id = :id")
                .param("id", id)
                .param("next", Sql.at(next))
                .update();
    }

    /** Stops telling it, unless somebody has done so meanwhile. */
    void giveUp(UUID id, Instant now) {
        jdbc.sql(
                        "update procedures.subscription set state = 'FAILING', since = :now where id = :id and state = 'ACTIVE'")
                .param("id", id)
                .param("now", Sql.at(now))
                .update();
    }

    /** Gives a turn back. */
    void end(Turn turn) {
        jdbc.sql("update procedures.subscription set turn = null, turn_until = null where id = :id and turn = :turn")
                .param("id", turn.subscription())
                .param("turn", turn.token())
                .update();
    }

    private Subscription read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var level = row.getString("level");
        return new Subscription(
                id,
                row.getString("name"),
                row.getString("procedure"),
                level.equals("NATIONAL")
                        ? new Scope.National()
                        : new Scope.Territory(Scope.Level.valueOf(level), row.getString("code")),
                row.getString("address"),
                EmailAddress.of(vault.open(row.getBytes("contact"), CONTACT + id)),
                Cases.at(row, "secret_at").orElseThrow(),
                Subscription.State.valueOf(row.getString("state")),
                Cases.at(row, "since").orElseThrow(),
                row.getInt("failures"),
                Cases.at(row, "next_try").orElseThrow());
    }
}
