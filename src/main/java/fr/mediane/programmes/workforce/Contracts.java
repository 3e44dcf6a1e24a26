package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps contracts and who holds them; names are sealed. */
@Repository
public class Contracts {
    static final String NAME = "workforce person:";
    private static final String COLUMNS = """
            select c.id, c.position, c.person, n.account, n.name, c.kind, c.starts_on, c.ends_on, c.monthly_gross_cents,
                c.ended_on, c.end_reason
            from workforce.contract c join workforce.person n on n.id = c.person
            """;
    private final JdbcClient jdbc;
    private final Vault vault;

    Contracts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Somebody's name as it is kept. */
    public byte[] sealed(UUID person, String name) {
        return vault.seal(name, NAME + person);
    }

    UUID person(String name, HireOrder.Report report) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into workforce.person (id, name, gender, education, unemployed_before)
                        values (:id, :name, :gender, :education, :unemployed)
                        """)
                .param("id", id)
                .param("name", sealed(id, name))
                .param("gender", report.gender().map(Enum::name).orElse(null))
                .param("education", report.education().map(Enum::name).orElse(null))
                .param("unemployed", report.unemployedBefore().orElse(null))
                .update();
        return id;
    }

    /** False when they have an account already, or somebody else has this one. */
    boolean account(UUID person, UUID account) {
        return jdbc.sql("""
                        update workforce.person set account = :account
                        where id = :id and account is null
                            and not exists (select from workforce.person o where o.account = :account)
                        """).param("id", person).param("account", account).update() == 1;
    }

    /** Keeps somebody from being hired twice at once; false when nobody knows any more who it was. */
    boolean lockPerson(UUID person) {
        return jdbc.sql("select id from workforce.person where id = :id and name is not null for update")
                .param("id", person)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Of a position, the latest first. */
    List<Contract> of(UUID position) {
        return Rows.list(jdbc.sql(COLUMNS + "where c.position = :id order by c.starts_on desc")
                .param("id", position)
                .query((row, _) -> contract(row)));
    }

    /** Of somebody, the latest first. */
    List<Contract> ofPerson(UUID person) {
        return Rows.list(jdbc.sql(COLUMNS + "where c.person = :id order by c.starts_on desc")
                .param("id", person)
                .query((row, _) -> contract(row)));
    }

    /** Of whoever works with an account, the latest first. */
    List<Contract> ofAccount(UUID account) {
        return Rows.list(jdbc.sql(COLUMNS + "where n.account = :id order by c.starts_on desc")
                .param("id", account)
                .query((row, _) -> contract(row)));
    }

    Optional<Contract> find(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = :id")
                .param("id", id)
                .query((row, _) -> contract(row))
                .optional();
    }

    void add(UUID position, UUID person, HireOrder order) {
        jdbc.sql("""
                        insert into workforce.contract (id, position, person, kind, starts_on, ends_on, monthly_gross_cents)
                        values (:id, :position, :person, :kind, :starts, :ends, :gross)
                        """)
                .param("id", order.id())
                .param("position", position)
                .param("person", person)
                .param("kind", order.kind().name())
                .param("starts", order.startsOn())
                .param("ends", order.endsOn().orElse(null))
                .param("gross", order.monthlyGrossCents())
                .update();
    }

    void end(UUID id, LocalDate on, EndReason reason) {
        jdbc.sql("""
                        update workforce.contract set ended_on = :on, end_reason = :reason
                        where id = :id and ended_on is null
                        """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason.name())
                .update();
    }

    /** What a full-time month is paid at least on a day, in cents. */
    public long minimumWage(LocalDate day) {
        return jdbc.sql("""
                        select monthly_cents from workforce.minimum_wage where from_day <= :day
                        order by from_day desc limit 1
                        """).param("day", day).query(Long.class).optional().orElse(0L);
    }

    private Contract contract(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var reason = row.getString("end_reason");
        var name = row.getBytes("name");
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("position", UUID.class),
                person,
                Optional.ofNullable(row.getObject("account", UUID.class)),
                name == null ? "" : vault.open(name, NAME + person),
                ContractKind.valueOf(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getLong("monthly_gross_cents"),
                row.getObject("ended_on", LocalDate.class),
                reason == null ? null : EndReason.valueOf(reason));
    }
}
