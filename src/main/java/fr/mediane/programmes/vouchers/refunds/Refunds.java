package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Iban;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps refunds; the account that each goes to is sealed. */
@Repository
class Refunds {
    static final String IBAN = "vouchers refund iban:";
    static final String HOLDER = "vouchers refund holder:";
    private static final String SELECT =
            "select r.*, s.id as funds from vouchers.refund r join vouchers.sponsor s on s.organisation = r.sponsor ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OrganisationDesk organisations;

    Refunds(JdbcClient jdbc, Vault vault, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.organisations = organisations;
    }

    /** Number and holder, for the payment order and nothing else. */
    record Opened(Iban number, String holder) {
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /** The account of an organisation's free funds; empty when it has never entrusted anything. */
    Optional<UUID> funds(UUID sponsor) {
        return jdbc.sql("select id from vouchers.sponsor where organisation = :sponsor")
                .param("sponsor", sponsor)
                .query(UUID.class)
                .optional();
    }

    /** False when this form has asked before, or when another refund of this sponsor waits. */
    boolean add(UUID id, AskedRefund asked, Iban number, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                        insert into vouchers.refund
                            (id, form, sponsor, cents, iban, holder, last_four, state, asked_by, asked_at)
                        values (:id, :form, :sponsor, :cents, :iban, :holder, :last, 'ASKED', :by::uuid, :at)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("form", asked.form())
                        .param("sponsor", asked.sponsor())
                        .param("cents", asked.cents())
                        .param("iban", vault.seal(number.number(), IBAN + id))
                        .param("holder", vault.seal(asked.holder().strip(), HOLDER + id))
                        .param("last", number.lastFour())
                        .param("by", by.orElse(null))
                        .param("at", Sql.at(at))
                        .update()
                > 0;
    }

    /** Decides one that waits; false when it no longer does. */
    boolean decide(Refund refund, RefundState state, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                                update vouchers.refund set state = :state, decided_by = :by::uuid, decided_at = :at,
                                    execution = :execution::date, reason = :reason
                                where id = :id and state = 'ASKED'
                                """)
                        .param("state", state.name())
                        .param("by", by.orElse(null))
                        .param("at", Sql.at(at))
                        .param("execution", refund.execution().orElse(null))
                        .param("reason", refund.reason())
                        .param("id", refund.id())
                        .update()
                > 0;
    }

    /** Moves an ordered one on, as the bank says. */
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

    /** What a form has asked for. */
    Optional<Refund> ofForm(UUID form) {
        return read("where r.form = :what", form).stream().findFirst();
    }

    Optional<Refund> find(UUID id) {
        return read("where r.id = :what", id).stream().findFirst();
    }

    /** Locks one, so that nobody else moves it meanwhile. */
    Optional<Refund> lock(UUID id) {
        return Rows.list(jdbc.sql("select id from vouchers.refund where id = :id for update")
                        .param("id", id)
                        .query(UUID.class))
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    /** Of these sponsors, the latest first. */
    List<Refund> of(Collection<UUID> sponsors) {
        return read("where r.sponsor = any(:what::uuid[]) order by r.asked_at desc", sponsors.toArray(UUID[]::new));
    }

    /** Those that wait, then the latest 200 that were decided. */
    List<Refund> all() {
        return read("order by r.state <> 'ASKED', r.asked_at desc limit 200", null);
    }

    /** What stands in the payment order. */
    Opened open(UUID id) {
        return jdbc.sql("select iban, holder from vouchers.refund where id = :id")
                .param("id", id)
                .query((row, line) -> new Opened(
                        new Iban(vault.open(row.getBytes("iban"), IBAN + id)),
                        vault.open(row.getBytes("holder"), HOLDER + id)))
                .single();
    }

    private List<Refund> read(String rest, @Nullable Object what) {
        var rows = Rows.list(jdbc.sql(SELECT + rest).param("what", what).query(Refunds::row));
        var names = organisations.named(
                Actor.SYSTEM, rows.stream().map(Refund::sponsor).collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> one.named(names.getOrDefault(one.sponsor(), "")))
                .toList();
    }

    private static Refund row(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("sponsor", UUID.class),
                "",
                row.getObject("funds", UUID.class),
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
