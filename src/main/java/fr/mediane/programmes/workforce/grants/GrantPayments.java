package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.grants.rules.Settled;
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

/** Keeps runs of payments of grants. */
@Repository
class GrantPayments {
    private static final String RUNS = Sql.beside(GrantPayments.class, "grant-runs");
    private static final String PAYMENTS = Sql.beside(GrantPayments.class, "grant-payments");
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;

    GrantPayments(JdbcClient jdbc, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    void begin(UUID run, LocalDate execution, Optional<UUID> by) {
        jdbc.sql("insert into workforce.grant_run (id, execution, prepared_by) values (:id, :execution, :by::uuid)")
                .param("id", run)
                .param("execution", execution)
                .param("by", by.orElse(null))
                .update();
    }

    /** The database refuses it when it was paid before, by another fund, or is more than there is. */
    void add(UUID id, UUID run, DueGrant due, FundSource fund) {
        jdbc.sql("""
                        insert into workforce.grant_payment
                            (id, run, funding, position, number, kind, months, fund, cents, account)
                        values (:id, :run, :funding, :position, :number, :kind, daterange(:since, :until), :fund, :cents,
                            :account)
                        """)
                .param("id", id)
                .param("run", run)
                .param("funding", due.funding())
                .param("position", due.position())
                .param("number", due.due().number())
                .param("kind", due.due().kind().name())
                .param("since", due.due().months().from())
                .param("until", due.due().months().until())
                .param("fund", fund.name())
                .param("cents", due.due().cents())
                .param("account", due.account().orElseThrow())
                .update();
    }

    /** False when it is no longer prepared. */
    boolean decide(UUID run, GrantRun.State state, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                                update workforce.grant_run set state = :state, decided_by = :by::uuid, decided_at = :at
                                where id = :id and state = 'PREPARED'
                                """)
                        .param("state", state.name())
                        .param("by", by.orElse(null))
                        .param("at", Sql.at(at))
                        .param("id", run)
                        .update()
                > 0;
    }

    /** Moves a payment on; false when it is not in the first state. */
    boolean move(
            UUID payment, GrantPayment.State from, GrantPayment.State to, String reason, Optional<LocalDate> paid) {
        return jdbc.sql("""
                                update workforce.grant_payment set state = :to, reason = :reason, paid_on = :paid::date
                                where id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("reason", reason)
                        .param("paid", paid.orElse(null))
                        .param("id", payment)
                        .param("from", from.name())
                        .update()
                > 0;
    }

    /** Whether money of a funding is claimed back. */
    boolean claimed(UUID funding) {
        return jdbc.sql("select exists (select from workforce.grant_claim where funding = :funding)")
                .param("funding", funding)
                .query(Boolean.class)
                .single();
    }

    /** Whether a funding is closed. */
    boolean closed(UUID funding) {
        return jdbc.sql("select state = 'CLOSED' from workforce.funding where id = :funding for update")
                .param("funding", funding)
                .query(Boolean.class)
                .single();
    }

    List<GrantRun> runs() {
        return Rows.list(jdbc.sql(RUNS).param("run", null).query((row, _) -> run(row)));
    }

    Optional<GrantRun> run(UUID id) {
        return jdbc.sql(RUNS).param("run", id).query((row, _) -> run(row)).optional();
    }

    List<GrantPayment> ofRun(UUID run) {
        return payments(run, null, null);
    }

    List<GrantPayment> ofOrganisation(UUID organisation) {
        return payments(null, organisation, null);
    }

    Optional<GrantPayment> find(UUID payment) {
        return payments(null, null, payment).stream().findFirst();
    }

    private List<GrantPayment> payments(@Nullable UUID run, @Nullable UUID organisation, @Nullable UUID payment) {
        var rows = Rows.list(jdbc.sql(PAYMENTS)
                .param("run", run)
                .param("organisation", organisation)
                .param("payment", payment)
                .query((row, _) -> payment(row)));
        var names = organisations.named(
                Actor.SYSTEM, rows.stream().map(GrantPayment::organisation).collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> one.named(names.getOrDefault(one.organisation(), "")))
                .toList();
    }

    private static GrantPayment payment(ResultSet row) throws SQLException {
        return new GrantPayment(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("run", UUID.class)),
                row.getObject("funding", UUID.class),
                row.getObject("convention", UUID.class),
                row.getObject("organisation", UUID.class),
                "",
                row.getLong("position_number"),
                row.getInt("number"),
                Settled.Kind.valueOf(row.getString("kind")),
                new DateRange(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
                FundSource.valueOf(row.getString("fund")),
                row.getLong("cents"),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                row.getString("last_four"),
                GrantPayment.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("execution", LocalDate.class),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }

    private static GrantRun run(ResultSet row) throws SQLException {
        return new GrantRun(
                row.getObject("id", UUID.class),
                row.getObject("execution", LocalDate.class),
                GrantRun.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("prepared_by", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                row.getLong("payments"),
                row.getLong("cents"),
                row.getLong("paid"));
    }
}
