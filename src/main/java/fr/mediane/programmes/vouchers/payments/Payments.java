package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.providers.Hold;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps payment runs and their payments. */
@Repository
class Payments {
    private static final String DUE = Sql.beside(Payments.class, "due");
    private static final String RUNS = Sql.beside(Payments.class, "runs");
    private static final String PAYMENTS = Sql.beside(Payments.class, "payments");
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;

    Payments(JdbcClient jdbc, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** What every provider is owed for uses before an instant, the most first. */
    List<Due> due(Instant until) {
        var lines = Rows.list(jdbc.sql(DUE)
                .param("until", Sql.at(until))
                .query((row, number) -> new Due(
                        row.getObject("provider", UUID.class),
                        row.getObject("organisation", UUID.class),
                        "",
                        row.getLong("cents"),
                        row.getLong("uses"),
                        Optional.ofNullable(row.getString("hold")).map(Hold::valueOf),
                        Optional.ofNullable(row.getString("last_four")))));
        var names = organisations.named(
                Actor.SYSTEM, lines.stream().map(Due::organisation).collect(Collectors.toSet()));
        return lines.stream()
                .map(due -> due.named(names.getOrDefault(due.organisation(), "")))
                .toList();
    }

    void begin(UUID run, LocalDate upTo, LocalDate execution, Optional<UUID> by) {
        jdbc.sql("""
                        insert into vouchers.payment_run (id, up_to, execution, state, prepared_by)
                        values (:id, :upTo, :execution, 'PREPARED', :by::uuid)
                        """)
                .param("id", run)
                .param("upTo", upTo)
                .param("execution", execution)
                .param("by", by.orElse(null))
                .update();
    }

    /**
     * Takes every use that is due into a payment of its provider; whoever does the same at this moment gets the others.
     *
     * @param ids as many new ids as there are providers
     * @return how many payments there are
     */
    int take(UUID run, List<UUID> providers, List<UUID> ids, Instant until) {
        // one after the other, and always in the same order, so that two who prepare never wait for each other
        jdbc.sql("select id from vouchers.provider where id = any(:ids::uuid[]) order by id for no key update")
                .param("ids", providers.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        with taken as (
                            update vouchers.use u set payment = n.id
                            from unnest(:providers::uuid[], :ids::uuid[]) n (provider, id)
                            where u.provider = n.provider and u.payment is null and u.cancelled_at is null
                                and u.used_at < :until
                            returning u.payment, u.provider, u.cents)
                        insert into vouchers.payment (id, run, provider, bank_account, cents, uses, state)
                        select t.payment, :run, t.provider, a.id, sum(t.cents), count(*), 'PREPARED'
                        from taken t
                        join vouchers.bank_account a on a.provider = t.provider and a.state = 'CURRENT'
                        group by t.payment, t.provider, a.id
                        """)
                .param("providers", providers.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .param("until", Sql.at(until))
                .param("run", run)
                .update();
    }

    /** False when it is no longer prepared. */
    boolean decide(UUID run, RunState state, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                                update vouchers.payment_run set state = :state, decided_by = :by::uuid, decided_at = :at
                                where id = :id and state = 'PREPARED'
                                """)
                        .param("state", state.name())
                        .param("by", by.orElse(null))
                        .param("at", Sql.at(at))
                        .param("id", run)
                        .update()
                > 0;
    }

    /** Why payments of a run cannot be ordered now: their providers', or that the account is not the current one any more. */
    List<Held> held(UUID run) {
        return Rows.list(jdbc.sql("""
                        select p.id as payment, coalesce(vouchers.hold_of(p.provider),
                            case when a.state <> 'CURRENT' then 'ACCOUNT_WAITING' end) as hold
                        from vouchers.payment p join vouchers.bank_account a on a.id = p.bank_account
                        where p.run = :run and p.state = 'PREPARED'
                            and (vouchers.hold_of(p.provider) is not null or a.state <> 'CURRENT')
                        """).param("run", run).query(Held.class));
    }

    record Held(UUID payment, String hold) {}

    /** Moves a payment on; false when it is not in the first state. */
    boolean move(UUID payment, PaymentState from, PaymentState to, String reason, Optional<LocalDate> paidOn) {
        return jdbc.sql("""
                                update vouchers.payment set state = :to, reason = :reason, changed_at = clock_timestamp(),
                                    paid_on = coalesce(:paid::date, paid_on)
                                where id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("reason", reason.length() > 35 ? reason.substring(0, 35) : reason)
                        .param("paid", paidOn.orElse(null))
                        .param("id", payment)
                        .param("from", from.name())
                        .update()
                > 0;
    }

    /** What a payment that came to nothing would have paid is due again. */
    void free(UUID payment) {
        jdbc.sql("update vouchers.use set payment = null where payment = :payment")
                .param("payment", payment)
                .update();
    }

    List<Run> runs() {
        return Rows.list(jdbc.sql(RUNS).param("run", null).query(Payments::run));
    }

    Optional<Run> run(UUID id) {
        return jdbc.sql(RUNS).param("run", id).query(Payments::run).optional();
    }

    List<Payment> ofRun(UUID run) {
        return payments(run, null, null);
    }

    List<Payment> ofProvider(UUID provider) {
        return payments(null, provider, null);
    }

    Optional<Payment> find(UUID payment) {
        return payments(null, null, payment).stream().findFirst();
    }

    /** Locks a payment, so that nobody else moves it meanwhile. */
    Optional<Payment> lock(UUID payment) {
        return Rows.list(jdbc.sql("select id from vouchers.payment where id = :id for update")
                        .param("id", payment)
                        .query(UUID.class))
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    private List<Payment> payments(@Nullable UUID run, @Nullable UUID provider, @Nullable UUID payment) {
        var rows = Rows.list(jdbc.sql(PAYMENTS)
                .param("run", run)
                .param("provider", provider)
                .param("payment", payment)
                .query(Payments::payment));
        var names = organisations.named(
                Actor.SYSTEM, rows.stream().map(Payment::organisation).collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> one.named(names.getOrDefault(one.organisation(), "")))
                .toList();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("run", UUID.class),
                row.getObject("provider", UUID.class),
                row.getObject("organisation", UUID.class),
                "",
                row.getObject("bank_account", UUID.class),
                row.getString("last_four"),
                row.getLong("cents"),
                row.getLong("uses"),
                PaymentState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)),
                row.getObject("up_to", LocalDate.class),
                row.getObject("execution", LocalDate.class));
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("up_to", LocalDate.class),
                row.getObject("execution", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("prepared_by", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                row.getLong("payments"),
                row.getLong("cents"),
                row.getLong("paid"),
                row.getLong("failed"));
    }
}
