package fr.mediane.programmes.workforce.grants.evidence;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.FileStore;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps what employers show, encrypted. */
@Repository
public class GrantEvidences {
    static final String NAME = "workforce paper name:";

    static final String BODY = "workforce paper:";

    private static final String LIST = Sql.beside(GrantEvidences.class, "evidence");
    // four questions of their own, each planned once and well
    private static final String ONE = LIST.replace("{which}", "e.id = :id");
    private static final String OF_ORGANISATION =
            LIST.replace("{which}", "f.organisation = :organisation and e.asked_on <= :day");
    private static final String SENT = LIST.replace("{which}", "e.state = 'SENT'");
    private static final String MISSING = LIST.replace("{which}", "e.state = 'ASKED' and e.asked_on <= :day");
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BulkVault bulk;
    private final FileStore store;
    private final OrganisationDesk organisations;

    GrantEvidences(JdbcClient jdbc, Vault vault, BulkVault bulk, FileStore store, OrganisationDesk organisations) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.bulk = bulk;
        this.store = store;
        this.organisations = organisations;
    }

    /** A file as it goes out. */
    record Opened(String name, String type, byte[] bytes) {}

    /** The contract at once, payslips of an instalment once its months are over. */
    public void ask(UUID funding, Schedule schedule, LocalDate today) {
        ask(funding, 1, GrantEvidence.Kind.CONTRACT, today);
        schedule.instalments()
                .forEach(one -> ask(
                        funding,
                        one.number(),
                        GrantEvidence.Kind.PAYSLIPS,
                        one.months().until()));
    }

    /** Once a funding ends: payslips of all months that had begun, and what it was spent on. */
    public void askClosing(UUID funding, LocalDate today) {
        jdbc.sql("""
                        update workforce.grant_evidence e set asked_on = least(e.asked_on, :today)
                        from workforce.grant_instalment i
                        where e.funding = :funding and e.kind = 'PAYSLIPS' and e.state = 'ASKED' and i.funding = e.funding
                            and i.number = e.number and i.due_on is not null
                        """).param("today", today).param("funding", funding).update();
        ask(funding, 0, GrantEvidence.Kind.CLOSING, today);
    }

    private void ask(UUID funding, int number, GrantEvidence.Kind kind, LocalDate day) {
        jdbc.sql("""
                        insert into workforce.grant_evidence (id, funding, number, kind, asked_on)
                        values (uuidv7(), :funding, :number, :kind, :day)
                        on conflict (funding, number, kind) do nothing
                        """)
                .param("funding", funding)
                .param("number", number)
                .param("kind", kind.name())
                .param("day", day)
                .update();
    }

    Optional<GrantEvidence> find(UUID id) {
        return list(jdbc.sql(ONE).param("id", id)).stream().findFirst();
    }

    /** What an employer has been asked for up to a day, what it owes first. */
    List<GrantEvidence> ofOrganisation(UUID organisation, LocalDate day) {
        return list(
                jdbc.sql(OF_ORGANISATION).param("organisation", organisation).param("day", day));
    }

    /** What was sent and waits to be looked at, oldest first. */
    List<GrantEvidence> sent() {
        return list(jdbc.sql(SENT));
    }

    /** What was asked for and is missing on a day, oldest first. */
    List<GrantEvidence> missing(LocalDate day) {
        return list(jdbc.sql(MISSING).param("day", day));
    }

    private List<GrantEvidence> list(StatementSpec question) {
        var all = Rows.list(question.query((row, _) -> read(row)));
        var names = organisations.named(
                Actor.SYSTEM, all.stream().map(GrantEvidence::organisation).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> one.named(names.getOrDefault(one.organisation(), "")))
                .toList();
    }

    private static GrantEvidence read(ResultSet row) throws SQLException {
        return new GrantEvidence(
                row.getObject("id", UUID.class),
                row.getObject("funding", UUID.class),
                row.getObject("organisation", UUID.class),
                "",
                row.getLong("position_number"),
                row.getInt("number"),
                GrantEvidence.Kind.valueOf(row.getString("kind")),
                GrantEvidence.State.valueOf(row.getString("state")),
                row.getObject("asked_on", LocalDate.class),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)));
    }

    /** Keeps a file for it, in the place of one that was sent before; false when that was accepted meanwhile. */
    boolean send(UUID id, FileIntake.Taken file, Optional<UUID> by) {
        boolean open =
                jdbc.sql("""
                                update workforce.grant_evidence
                                set state = 'SENT', reason = '', sent_by = :by::uuid, sent_at = clock_timestamp(),
                                    checked_by = null, checked_at = null
                                where id = :id and state <> 'ACCEPTED' and erased_on is null
                                """).param("by", by.orElse(null)).param("id", id).update() > 0;
        if (open) {
            jdbc.sql("delete from workforce.grant_paper where evidence = :id")
                    .param("id", id)
                    .update();
            keep(id, file);
        }
        return open;
    }

    private void keep(UUID evidence, FileIntake.Taken file) {
        store.keep(file.place());
        jdbc.sql("""
                        insert into workforce.grant_paper (id, evidence, name, type, size, key, body, object)
                        values (:id, :evidence, :name, :type, :size, :key, :body, :object)
                        """)
                .param("id", file.id())
                .param("evidence", evidence)
                .param("name", vault.seal(file.name(), NAME + file.id()))
                .param("type", file.type())
                .param("size", file.size())
                .param("key", file.key())
                .param("body", file.place().body().orElse(null), Types.BINARY)
                .param("object", file.place().object().orElse(null), Types.OTHER)
                .update();
    }

    /** False when it does not wait any more. */
    boolean check(UUID id, boolean accepted, String reason, Optional<UUID> by) {
        return jdbc.sql("""
                                update workforce.grant_evidence
                                set state = :state, reason = :reason, checked_by = :by::uuid, checked_at = clock_timestamp()
                                where id = :id and state = 'SENT' and erased_on is null
                                """)
                        .param("state", accepted ? "ACCEPTED" : "REFUSED")
                        .param("reason", reason)
                        .param("by", by.orElse(null))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Empty when nothing was sent, or it is not where it should lie. */
    Optional<Opened> open(UUID evidence) {
        return jdbc.sql("select id, name, type, key, body, object from workforce.grant_paper where evidence = :id")
                .param("id", evidence)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Sealed(
                            id,
                            vault.open(row.getBytes("name"), NAME + id),
                            row.getString("type"),
                            row.getBytes("key"),
                            new FileStore.Place(
                                    Optional.ofNullable(row.getBytes("body")),
                                    Optional.ofNullable(row.getObject("object", UUID.class))));
                })
                .optional()
                .flatMap(one -> store.read(one.place())
                        .map(body -> new Opened(
                                one.name(),
                                one.type(),
                                bulk.open(new BulkVault.Kept(one.key(), body), BODY + one.id()))));
    }

    private record Sealed(UUID id, String name, String type, byte[] key, FileStore.Place place) {}
}
