package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the bank sent: each message once. */
@Repository
class BankFiles {
    private static final int DAYS_APART = 5;
    private final JdbcClient jdbc;

    BankFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement that was read.
     *
     * @param ledger what the books had at the bank then, in cents
     * @param follows whether its opening balance is the closing one of the statement before
     */
    record Read(UUID id, LocalDate day, long opening, long closing, long ledger, Instant readAt, boolean follows) {}

    /** A booking that is nothing in the books yet. */
    record Open(UUID id, LocalDate day, long cents, String reference, String words) {}

    /** A deposit that the bank's statements do not show yet. */
    record Deposit(UUID id, UUID sponsor, long cents, LocalDate day) {}

    /** Empty when this report was read before. */
    Optional<UUID> report(String messageId, Optional<UUID> by) {
        return add("REPORT", messageId, null, null, null, by);
    }

    /** Empty when this statement was read before. */
    Optional<UUID> statement(AccountStatement read, Optional<UUID> by) {
        return add("STATEMENT", read.messageId(), read.day(), read.opening(), read.closing(), by);
    }

    /** Notes what the books had at the bank once a statement was read. */
    void compared(UUID statement, long ledger) {
        jdbc.sql("update vouchers.bank_file set ledger_cents = :ledger where id = :id")
                .param("ledger", ledger)
                .param("id", statement)
                .update();
    }

    private Optional<UUID> add(
            String kind,
            String messageId,
            @Nullable LocalDate day,
            @Nullable Long opening,
            @Nullable Long closing,
            Optional<UUID> by) {
        return jdbc.sql("""
                        insert into vouchers.bank_file (id, kind, message_id, day, opening_cents, closing_cents, read_by)
                        values (:id, :kind, :message, :day::date, :opening::bigint, :closing::bigint, :by::uuid)
                        on conflict (kind, message_id) do nothing
                        returning id
                        """)
                .param("id", Uuid7.next())
                .param("kind", kind)
                .param("message", messageId)
                .param("day", day)
                .param("opening", opening)
                .param("closing", closing)
                .param("by", by.orElse(null))
                .query(UUID.class)
                .optional();
    }

    UUID entry(UUID file, int line, Booking booking, @Nullable String matched, @Nullable UUID about) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into vouchers.bank_entry (id, file, line, cents, booked_on, reference, words, matched, about)
                        values (:id, :file, :line, :cents, :day, :reference, :words, :matched, :about::uuid)
                        """)
                .param("id", id)
                .param("file", file)
                .param("line", line)
                .param("cents", booking.cents())
                .param("day", booking.day())
                .param("reference", booking.reference())
                .param("words", booking.words())
                .param("matched", matched)
                .param("about", about)
                .update();
        return id;
    }

    /** The only deposit of this sum noted within five days of a day and not seen at the bank yet. */
    Optional<UUID> onlyDeposit(long cents, LocalDate day) {
        var found = Rows.list(jdbc.sql("""
                        select id from vouchers.deposit
                        where entry is null and cents = :cents and day between :day::date - :apart and :day::date + :apart
                        """)
                .param("cents", cents)
                .param("day", day)
                .param("apart", DAYS_APART)
                .query(UUID.class));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A deposit of this sponsor and sum that is not seen at the bank yet. */
    Optional<UUID> depositOf(UUID sponsor, long cents) {
        return Rows.list(jdbc.sql("""
                        select id from vouchers.deposit where entry is null and cents = :cents and sponsor = :sponsor
                        order by day limit 1
                        """)
                        .param("cents", cents)
                        .param("sponsor", sponsor)
                        .query(UUID.class))
                .stream()
                .findFirst();
    }

    /** A deposit was seen at the bank; false when either was matched meanwhile. */
    boolean match(UUID entry, UUID deposit) {
        boolean free =
                jdbc.sql("""
                                update vouchers.bank_entry set matched = 'DEPOSIT', about = :deposit
                                where id = :entry and matched is null and cents > 0
                                """).param("deposit", deposit).param("entry", entry).update() > 0;
        return free
                && jdbc.sql("update vouchers.deposit set entry = :entry where id = :deposit and entry is null")
                                .param("entry", entry)
                                .param("deposit", deposit)
                                .update()
                        > 0;
    }

    Optional<Open> open(UUID entry) {
        return jdbc.sql("select * from vouchers.bank_entry where id = :id and matched is null")
                .param("id", entry)
                .query(BankFiles::unexplained)
                .optional();
    }

    List<Open> open() {
        return Rows.list(jdbc.sql("""
                        select * from vouchers.bank_entry where matched is null order by booked_on desc, id limit 200
                        """).query(BankFiles::unexplained));
    }

    List<Deposit> unseen() {
        return Rows.list(jdbc.sql(
                        "select id, sponsor, cents, day from vouchers.deposit where entry is null order by day desc, id")
                .query(Deposit.class));
    }

    /** The latest statements, the newest day first. */
    List<Read> statements() {
        return Rows.list(jdbc.sql("""
                        select s.id, s.day, s.opening_cents as opening, s.closing_cents as closing, s.ledger_cents as ledger,
                            s.read_at, s.opening_cents = lag(s.closing_cents, 1, 0::bigint) over (order by s.day, s.read_at)
                                as follows
                        from vouchers.bank_file s where s.kind = 'STATEMENT'
                        order by s.day desc, s.read_at desc limit 40
                        """)
                .query((row, number) -> new Read(
                        row.getObject("id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getLong("opening"),
                        row.getLong("closing"),
                        row.getLong("ledger"),
                        row.getTimestamp("read_at").toInstant(),
                        row.getBoolean("follows"))));
    }

    private static Open unexplained(ResultSet row, int number) throws SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                row.getObject("booked_on", LocalDate.class),
                row.getLong("cents"),
                row.getString("reference"),
                row.getString("words"));
    }
}
