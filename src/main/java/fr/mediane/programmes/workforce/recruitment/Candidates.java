package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps profiles; who somebody is lies sealed, and is only opened for whoever may know. */
@Repository
class Candidates {
    static final String NAME = "workforce candidate name:";
    static final String EMAIL = "workforce candidate email:";
    static final String PHONE = "workforce candidate phone:";
    static final String MOTIVATION = "workforce candidate motivation:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Candidates(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A wish without who has it. */
    record Anonymous(UUID id, Wish wish) {}

    /** The profile of an account, kept from being changed by anybody else until the transaction ends. */
    Optional<Candidate> lock(UUID account) {
        return jdbc.sql("select * from workforce.candidate where account = :account for update")
                .param("account", account)
                .query((row, _) -> candidate(row))
                .optional();
    }

    Optional<Candidate> ofAccount(UUID account) {
        return jdbc.sql("select * from workforce.candidate where account = :account")
                .param("account", account)
                .query((row, _) -> candidate(row))
                .optional();
    }

    Optional<Candidate> find(UUID id) {
        return jdbc.sql("select * from workforce.candidate where id = :id")
                .param("id", id)
                .query((row, _) -> candidate(row))
                .optional();
    }

    /** False when the account has one since a moment. */
    boolean add(UUID account, Candidate candidate) {
        return write("""
                insert into workforce.candidate (id, account, name, email, phone, motivation, commune, radius_km, free_from,
                    working_time, skills, hidden, confirmed_on)
                values (:id, :account, :name, :email, :phone, :motivation, :commune, :radius, :free,
                    :time, :skills::text[], :hidden, :confirmed)
                on conflict (account) do nothing
                """, account, candidate) == 1;
    }

    /** It holds for as long again. */
    void change(UUID account, Candidate candidate) {
        write("""
                update workforce.candidate set name = :name, email = :email, phone = :phone, motivation = :motivation,
                    commune = :commune, radius_km = :radius, free_from = :free, working_time = :time,
                    skills = :skills::text[], hidden = :hidden, confirmed_on = :confirmed, told_on = null
                where id = :id and account = :account
                """, account, candidate);
    }

    private int write(String sql, UUID account, Candidate candidate) {
        var id = candidate.id();
        var person = candidate.person();
        var wish = candidate.wish();
        return jdbc.sql(sql)
                .param("id", id)
                .param("account", account)
                .param("name", vault.seal(person.name(), NAME + id))
                .param("email", sealed(person.email().map(EmailAddress::address), EMAIL + id), Types.BINARY)
                .param("phone", sealed(person.phone().map(PhoneNumber::e164), PHONE + id), Types.BINARY)
                .param(
                        "motivation",
                        sealed(Optional.of(person.motivation()).filter(words -> !words.isEmpty()), MOTIVATION + id),
                        Types.BINARY)
                .param("commune", wish.commune().code())
                .param("radius", wish.radiusKm())
                .param("free", wish.freeFrom())
                .param("time", wish.workingTime().name())
                .param("skills", Skills.names(wish.skills()))
                .param("hidden", candidate.hidden())
                .param("confirmed", candidate.confirmedOn())
                .update();
    }

    private byte @Nullable [] sealed(Optional<String> text, String context) {
        return text.map(one -> vault.seal(one, context)).orElse(null);
    }

    /** With every candidacy but those that led to a contract, which then lead to nobody. */
    void delete(UUID id) {
        jdbc.sql("delete from workforce.candidacy where candidate = :id and state <> 'HIRED'")
                .param("id", id)
                .update();
        jdbc.sql("update workforce.candidacy set candidate = null where candidate = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from workforce.candidate where id = :id")
                .param("id", id)
                .update();
    }

    /** Those who let employers be shown that they are there, without who they are. */
    List<Anonymous> shown(LocalDate today) {
        return Rows.list(jdbc.sql("""
                        select id, commune, radius_km, free_from, working_time, skills from workforce.candidate
                        where not hidden and confirmed_on + interval '6 months' > :today
                        order by id
                        """)
                .param("today", today)
                .query((row, _) -> new Anonymous(row.getObject("id", UUID.class), wish(row))));
    }

    /** They work now, so nobody else is shown them by itself. */
    void hide(UUID id) {
        jdbc.sql("update workforce.candidate set hidden = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Whose profile ends within so many days and who were not told yet. */
    List<Candidate> untold(LocalDate today) {
        return Rows.list(jdbc.sql("""
                        select * from workforce.candidate
                        where told_on is null and confirmed_on + interval '6 months' <= cast(:today as date) + cast(:days as integer)
                        order by confirmed_on limit 1000
                        """)
                .param("today", today)
                .param("days", Candidate.TOLD_DAYS)
                .query((row, _) -> candidate(row)));
    }

    /** False when somebody else told them, or they have confirmed it meanwhile. */
    boolean told(Candidate candidate, LocalDate today) {
        return jdbc.sql("""
                        update workforce.candidate set told_on = :today
                        where id = :id and told_on is null and confirmed_on = :confirmed
                        """)
                        .param("today", today)
                        .param("id", candidate.id())
                        .param("confirmed", candidate.confirmedOn())
                        .update()
                == 1;
    }

    /** Profiles that are over, of people who were told in time; kept from being confirmed until the transaction ends. */
    List<UUID> over(LocalDate today) {
        return Rows.list(jdbc.sql("""
                        select id from workforce.candidate
                        where confirmed_on + interval '6 months' <= :today
                            and told_on <= cast(:today as date) - cast(:days as integer)
                        order by id limit 1000 for update skip locked
                        """)
                .param("today", today)
                .param("days", Candidate.TOLD_DAYS)
                .query(UUID.class));
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Candidate(
                id,
                new Person(
                        vault.open(row.getBytes("name"), NAME + id),
                        opened(row.getBytes("email"), EMAIL + id).map(EmailAddress::new),
                        opened(row.getBytes("phone"), PHONE + id).map(PhoneNumber::new),
                        opened(row.getBytes("motivation"), MOTIVATION + id).orElse("")),
                wish(row),
                row.getBoolean("hidden"),
                row.getObject("confirmed_on", LocalDate.class));
    }

    private Optional<String> opened(byte @Nullable [] sealed, String context) {
        return sealed == null ? Optional.empty() : Optional.of(vault.open(sealed, context));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                new CommuneCode(row.getString("commune")),
                row.getInt("radius_km"),
                row.getObject("free_from", LocalDate.class),
                WorkingTime.valueOf(row.getString("working_time")),
                Skills.of(row.getArray("skills")));
    }
}
