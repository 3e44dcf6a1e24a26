package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The people, one by one; every question says for whom. */
@Repository
public class People {
    private static final String VISIBLE = Sql.beside(People.class, "visible");
    private static final String INSERT = Sql.beside(People.class, "person-insert");
    private static final String UPDATE = Sql.beside(People.class, "person-update");
    private final JdbcClient jdbc;
    private final ContactSeals seals;

    People(JdbcClient jdbc, ContactSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** Whether it was written; not when the id exists already, whoever made it. */
    public boolean insert(UUID id, PersonContent content, UUID counsellor, Instant now) {
        return values(INSERT, id, content)
                        .param("counsellor", counsellor)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** Whether it was written; not when somebody changed it since this version. */
    public boolean update(UUID id, int version, PersonContent content, Instant now) {
        return values(UPDATE, id, content)
                        .param("version", version)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** The record that stands for this id today, when this reader may see it. */
    public Optional<Person> visible(Reader reader, UUID id) {
        return jdbc.sql(VISIBLE)
                .param("id", id)
                .param("counsellor", reader.counsellor())
                .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .optional();
    }

    /** The record itself, whoever may see it. */
    public Optional<Person> exactly(UUID id) {
        return jdbc.sql("select * from beneficiaries.person where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Every id under which who stands for this one today may have been recorded; none when there is no such id. */
    public Set<UUID> ids(UUID id) {
        return new LinkedHashSet<>(Rows.list(
                jdbc.sql("select * from beneficiaries.ids(:id)").param("id", id).query(UUID.class)));
    }

    /** They support this person from now on; false when they did already. */
    public boolean follow(UUID person, UUID counsellor, Instant now) {
        return jdbc.sql("""
                        insert into beneficiaries.follower (person, counsellor, since)
                        values (:person, :counsellor, :now) on conflict (person, counsellor) do nothing
                        """)
                        .param("person", person)
                        .param("counsellor", counsellor)
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    /** They were helped by name on that day, under these ids. */
    void met(Collection<UUID> people, LocalDate day) {
        var ids = people.toArray(UUID[]::new);
        jdbc.sql("""
                        update beneficiaries.person set last_met = greatest(last_met, :day)
                        where id = any (:ids)
                           or id in (select beneficiaries.current(asked) from unnest(:ids::uuid[]) asked)
                        """).param("day", day).param("ids", ids).update();
        jdbc.sql("""
                        update beneficiaries.person set met_as_such = greatest(met_as_such, :day)
                        where id = any (:ids)
                        """).param("day", day).param("ids", ids).update();
    }

    private StatementSpec values(String sql, UUID id, PersonContent content) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", content.name())
                .param("birth_year", content.birthYear().orElse(null))
                .param("gender", content.gender().code())
                .param("status", content.status().code())
                .param("commune", content.commune().map(CommuneCode::code).orElse(null))
                .param(
                        "phone",
                        seals.seal(
                                id,
                                "phone",
                                content.phone().map(PhoneNumber::e164).orElse("")))
                .param("phone_hash", seals.hash(content.phone()))
                .param(
                        "email",
                        seals.seal(
                                id,
                                "email",
                                content.email().map(EmailAddress::address).orElse("")))
                .param("email_hash", seals.hashOf(content.email()))
                .param("needs", seals.seal(id, "needs", content.needs()));
    }

    public Person read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var phone = seals.open(id, "phone", row.getBytes("phone"));
        var email = seals.open(id, "email", row.getBytes("email"));
        var content = new PersonContent(
                row.getString("name"),
                Optional.ofNullable(row.getObject("birth_year", Integer.class)),
                value(Gender.class, row.getString("gender")),
                value(SocialStatus.class, row.getString("status")),
                Optional.ofNullable(row.getString("commune")).map(CommuneCode::of),
                phone.isEmpty() ? Optional.empty() : Optional.of(PhoneNumber.of(phone)),
                email.isEmpty() ? Optional.empty() : Optional.of(EmailAddress.of(email)),
                seals.open(id, "needs", row.getBytes("needs")));
        return new Person(
                id,
                row.getInt("version"),
                content,
                row.getBoolean("shared"),
                Optional.ofNullable(row.getObject("last_met", LocalDate.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("merged_into", UUID.class)),
                row.getObject("erased_at") != null);
    }

    static <E extends Enum<E> & Coded> E value(Class<E> list, String code) {
        return Coded.of(list, code).orElseThrow(() -> new IllegalStateException("unknown code in the database"));
    }
}
