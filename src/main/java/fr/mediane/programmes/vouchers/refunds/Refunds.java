package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Iban;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps refunds; the account to which one goes is sealed. */
@Repository
class Refunds {
    static final String IBAN = "vouchers refund iban:";
    static final String HOLDER = "vouchers refund holder:";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OrganisationDesk organisations;

    Refunds(JdbcClient jdbc, Vault vault, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.organisations = organisations;
    }

    /** Number and holder, for the order and nothing else. */
    record Account(Iban number, String holder) {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** False when the form has been sent before, or another request of the sponsor waits. */
    boolean ask(RefundRequest asked, Iban number, Optional<UUID> by) {
        return jdbc.sql("""
                                insert into vouchers.refund (id, sponsor, cents, iban, holder, last_four, asked_by)
                                values (:id, :sponsor, :cents, :iban, :holder, :last, :by::uuid)
                                on conflict do nothing
                                """)
                        .param("id", asked.id())
                        .param("sponsor", asked.sponsor())
                        .param("cents", asked.cents())
                        .param("iban", vault.seal(number.number(), IBAN + asked.id()))
                        .param("holder", vault.seal(asked.holder().strip(), HOLDER + asked.id()))
                        .param("last", number.lastFour())
                        .param("by", by.orElse(null))
                        .update()
                > 0;
    }

    boolean withdraw(UUID id) {
        return jdbc.sql("update vouchers.refund set state = 'WITHDRAWN' where id = :id and state = 'ASKED'")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** False when it does not wait any more. */
    boolean decide(UUID id, RefundState state, String reason, Optional<LocalDate> execution, Optional<UUID> by) {
        return jdbc.sql("""
                                update vouchers.refund set state = :state, reason = :reason, execution = :execution::date,
                                    decided_by = :by::uuid, decided_at = clock_timestamp()
                                where id = :id and state = 'ASKED'
                                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("execution", execution.orElse(null))
                        .param("by", by.orElse(null))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** What the bank said. */
    void move(UUID id, RefundState to, String reason, Optional<LocalDate> paidOn) {
        jdbc.sql("""
                        update vouchers.refund set state = :to, reason = :reason, paid_on = coalesce(:paid::date, paid_on)
                        where id = :id
                        """)
                .param("to", to.name())
                .param("reason", reason)
                .param("paid", paidOn.orElse(null))
                .param("id", id)
                .update();
    }

    Optional<Refund> find(UUID id) {
        return list(jdbc.sql("select * from vouchers.refund where id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** Locked, so that nobody else moves it meanwhile. */
    Optional<Refund> lock(UUID id) {
        return list(jdbc.sql("select * from vouchers.refund where id = :id for update")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** Of a sponsor, the latest first. */
    List<Refund> of(UUID sponsor) {
        return list(
                jdbc.sql("select * from vouchers.refund where sponsor = :sponsor order by asked_at desc, id limit 100")
                        .param("sponsor", sponsor));
    }

    /** Those that wait, the oldest first; then the latest of the others. */
    List<Refund> all() {
        return list(jdbc.sql("""
                        (select * from vouchers.refund where state = 'ASKED' order by asked_at, id)
                        union all
                        (select * from vouchers.refund where state <> 'ASKED' order by asked_at desc, id limit 100)
                        """));
    }

    Account open(UUID id) {
        return jdbc.sql("select iban, holder from vouchers.refund where id = :id")
                .param("id", id)
                .query((row, _) -> new Account(
                        new Iban(vault.open(row.getBytes("iban"), IBAN + id)),
                        vault.open(row.getBytes("holder"), HOLDER + id)))
                .single();
    }

    private List<Refund> list(StatementSpec question) {
        var rows = Rows.list(question.query(Refunds::refund));
        var names = organisations.named(
                Actor.SYSTEM, rows.stream().map(Refund::sponsor).collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> one.named(names.getOrDefault(one.sponsor(), "")))
                .toList();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("sponsor", UUID.class),
                "",
                row.getLong("cents"),
                row.getString("last_four"),
                RefundState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("execution", LocalDate.class)),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
