package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the notices; who the customer is lies sealed. */
@Repository
class MaintenanceNotices {
    static final String REFERENCE = "connectivity notice reference:";
    static final String NAME = "connectivity notice name:";
    private static final String ALL = "select n.* from connectivity.notice n ";
    private final JdbcClient jdbc;
    private final Vault vault;

    MaintenanceNotices(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when this operator was told of this case before. */
    boolean add(UUID id, Filing filing, Instant now, Instant acknowledgeBy) {
        return jdbc.sql("""
                        insert into connectivity.notice (id, case_id, case_number, operator, customer_reference,
                            customer_name, departement, fund, debt_cents, filed_at, told_at, acknowledge_by)
                        values (:id, :case, :number, :operator, :reference, :name, :departement, :fund, :debt, :filed,
                            :now, :by)
                        on conflict (case_id, operator) do nothing
                        """)
                        .param("id", id)
                        .param("case", filing.caseId())
                        .param("number", filing.caseNumber())
                        .param("operator", filing.operator())
                        .param("reference", vault.seal(filing.customerReference(), REFERENCE + id))
                        .param("name", vault.seal(filing.customerName(), NAME + id))
                        .param("departement", filing.departement())
                        .param("fund", filing.fund())
                        .param(
                                "debt",
                                filing.debt().map(MaintenanceNotices::cents).orElse(null))
                        .param("filed", Sql.at(filing.filedAt()))
                        .param("now", Sql.at(now))
                        .param("by", Sql.at(acknowledgeBy))
                        .update()
                == 1;
    }

    Optional<MaintenanceNotice> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, _) -> row(row, true))
                .optional();
    }

    /** The same, kept from everybody else until this transaction ends. */
    Optional<MaintenanceNotice> locked(UUID id) {
        return jdbc.sql(ALL + "where id = :id for update")
                .param("id", id)
                .query((row, _) -> row(row, true))
                .optional();
    }

    /** Those of a case, the latest told first. */
    List<MaintenanceNotice> of(UUID caseId) {
        return Rows.list(jdbc.sql(ALL + "where case_id = :case order by told_at desc, id desc")
                .param("case", caseId)
                .query((row, _) -> row(row, false)));
    }

    /** Those of these operators among some ids, in no order. */
    List<MaintenanceNotice> among(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : Rows.list(
                        jdbc.sql(ALL + "where id in (:ids)").param("ids", ids).query((row, _) -> row(row, true)));
    }

    /** The next that nobody acknowledged in time, kept from every other process until this transaction ends. */
    Optional<MaintenanceNotice> late(Instant now) {
        return jdbc.sql(ALL + """
                        where acknowledged_at is null and escalated_at is null and ended_at is null
                            and acknowledge_by <= :now
                        order by acknowledge_by limit 1 for update skip locked
                        """)
                .param("now", Sql.at(now))
                .query((row, _) -> row(row, false))
                .optional();
    }

    /** Those of these funds that still nobody acknowledged, the oldest first. */
    List<MaintenanceNotice> lateOf(Collection<String> funds) {
        return funds.isEmpty()
                ? List.of()
                : Rows.list(jdbc.sql(ALL + """
                        where fund in (:funds) and escalated_at is not null and acknowledged_at is null
                            and ended_at is null
                        order by told_at limit 100
                        """).param("funds", funds).query((row, _) -> row(row, false)));
    }

    void escalated(UUID id, Instant now) {
        jdbc.sql("update connectivity.notice set escalated_at = :now where id = :id")
                .param("now", Sql.at(now))
                .param("id", id)
                .update();
    }

    /** Those of a case that this ended, the others had ended before. */
    List<MaintenanceNotice> end(UUID caseId, Ending how, Optional<Euros> balance, Instant now) {
        return Rows.list(jdbc.sql("""
                        update connectivity.notice set ended_at = :now, ending = :how, balance_cents = :balance
                        where case_id = :case and ended_at is null returning *
                        """)
                .param("now", Sql.at(now))
                .param("how", how.name())
                .param("balance", balance.map(MaintenanceNotices::cents).orElse(null))
                .param("case", caseId)
                .query((row, _) -> row(row, false)));
    }

    /** Those of a case that are to be kept again. */
    List<MaintenanceNotice> resume(UUID caseId) {
        return Rows.list(jdbc.sql("""
                        update connectivity.notice set ended_at = null, ending = null, balance_cents = null
                        where case_id = :case and ended_at is not null returning *
                        """).param("case", caseId).query((row, _) -> row(row, false)));
    }

    List<UUID> erase(UUID caseId) {
        return Rows.list(jdbc.sql("""
                        update connectivity.notice set customer_reference = null, customer_name = null
                        where case_id = :case and customer_name is not null returning id
                        """).param("case", caseId).query(UUID.class));
    }

    /** @param whole whether the customer is opened too; nobody is named otherwise */
    private MaintenanceNotice row(ResultSet row, boolean whole) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new MaintenanceNotice(
                id,
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("operator", UUID.class),
                whole ? opened(row, "customer_reference", REFERENCE + id) : "",
                whole ? opened(row, "customer_name", NAME + id) : "",
                row.getString("departement"),
                row.getString("fund"),
                euros(row, "debt_cents"),
                instant(row, "filed_at").orElseThrow(),
                instant(row, "told_at").orElseThrow(),
                instant(row, "acknowledge_by").orElseThrow(),
                instant(row, "acknowledged_at"),
                instant(row, "escalated_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("ending")).map(Ending::valueOf),
                euros(row, "balance_cents"),
                row.getInt("sequence"),
                Optional.ofNullable(row.getString("line")).map(AnswerKind::valueOf));
    }

    private String opened(ResultSet row, String column, String context) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? "" : vault.open(sealed, context);
    }

    static long cents(Euros amount) {
        return amount.amount().movePointRight(2).longValueExact();
    }

    static Optional<Euros> euros(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Euros::ofCents);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
