package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the bank said of grants: each message once. */
@Repository
class GrantBankFiles {
    private static final int LONGEST = 35;
    private static final int LONGEST_WORDS = 200;
    private static final String OPEN =
            "l.outcome not in ('PAID', 'RETURNED', 'REJECTED', 'ACCEPTED') and l.explained_at is null";
    private final JdbcClient jdbc;

    GrantBankFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line to be kept; the payment is unknown when the reference is none of ours. */
    record Said(
            @Nullable Long cents,
            LocalDate day,
            String reference,
            String words,
            GrantBankOutcome outcome,
            @Nullable UUID payment) {}

    /** Empty when this message was read before. */
    Optional<UUID> add(String message, Optional<LocalDate> statement, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into workforce.grant_bank_file (id, kind, message_id, day, read_by)
                        values (:id, :kind, :message, :day::date, :by::uuid)
                        on conflict (kind, message_id) do nothing
                        returning id
                        """)
                .param("id", Uuid7.next())
                .param("kind", statement.isPresent() ? "STATEMENT" : "REPORT")
                .param("message", cut(message, LONGEST))
                .param("day", statement.orElse(null))
                .param("by", by.orElse(null))
                .query(UUID.class)
                .optional();
    }

    void line(UUID file, int line, Said said) {
        jdbc.sql("""
                        insert into workforce.grant_bank_line
                            (id, file, line, cents, day, reference, words, outcome, payment)
                        values (:id, :file, :line, :cents::bigint, :day, :reference, :words, :outcome, :payment::uuid)
                        """)
                .param("id", Uuid7.next())
                .param("file", file)
                .param("line", line)
                .param("cents", said.cents())
                .param("day", said.day())
                .param("reference", cut(said.reference(), LONGEST))
                .param("words", cut(said.words(), LONGEST_WORDS))
                .param("outcome", said.outcome().name())
                .param("payment", said.payment())
                .update();
    }

    /** Whether a statement has shown this payment as made. */
    boolean booked(UUID payment) {
        return jdbc.sql("""
                        select exists (select from workforce.grant_bank_line where payment = :payment and outcome = 'PAID')
                        """).param("payment", payment).query(Boolean.class).single();
    }

    /** What is to be explained, the latest first. */
    List<GrantBankLine> open() {
        return Rows.list(jdbc.sql("""
                        select l.*, p.run from workforce.grant_bank_line l
                        left join workforce.grant_payment p on p.id = l.payment
                        where %s order by l.day desc, l.id limit 200
                        """.formatted(OPEN))
                .query((row, _) -> new GrantBankLine(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        Optional.ofNullable(row.getObject("cents", Long.class)),
                        row.getString("reference"),
                        row.getString("words"),
                        GrantBankOutcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("run", UUID.class)))));
    }

    /** The latest files. */
    List<GrantBankFile> files() {
        return Rows.list(jdbc.sql("""
                        select f.message_id, f.day, f.read_at, count(l.id) as lines, count(l.id) filter (where %s) as open
                        from (select * from workforce.grant_bank_file order by read_at desc limit 40) f
                        left join workforce.grant_bank_line l on l.file = f.id
                        group by f.id, f.message_id, f.day, f.read_at order by f.read_at desc
                        """.formatted(OPEN))
                .query((row, _) -> new GrantBankFile(
                        row.getString("message_id"),
                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        row.getTimestamp("read_at").toInstant(),
                        row.getLong("lines"),
                        row.getLong("open"))));
    }

    /** False when nobody has to explain it, or somebody has. */
    boolean explain(UUID line, Optional<UUID> by, Instant at) {
        return jdbc.sql("""
                                update workforce.grant_bank_line l set explained_by = :by::uuid, explained_at = :at
                                where l.id = :id and %s
                                """.formatted(OPEN))
                        .param("by", by.orElse(null))
                        .param("at", Sql.at(at))
                        .param("id", line)
                        .update()
                > 0;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
