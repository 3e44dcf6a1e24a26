package fr.mediane.programmes.coordination;

import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was in which team, from which day until which. */
@Repository
public class Memberships {
    private static final String COLUMNS = "select id, team, account, from_day, until_day from coordination.membership ";
    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every period of a team, latest first. */
    public List<Membership> of(UUID team) {
        return Rows.list(jdbc.sql(COLUMNS + "where team = :team order by from_day desc, id desc")
                .param("team", team)
                .query((row, _) -> membership(row)));
    }

    /** Someone's periods in a team, latest first; others who would change them wait. */
    public List<Membership> lock(UUID team, UUID account) {
        jdbc.sql("select id from coordination.team where id = :team for update")
                .param("team", team)
                .query(UUID.class)
                .list();
        return Rows.list(jdbc.sql(COLUMNS + "where team = :team and account = :account order by from_day desc")
                .param("team", team)
                .param("account", account)
                .query((row, _) -> membership(row)));
    }

    public Set<UUID> members(UUID team, LocalDate day) {
        return new LinkedHashSet<>(
                Rows.list(jdbc.sql("""
                        select account from coordination.membership
                        where team = :team and from_day <= :day and (until_day is null or until_day > :day)
                        order by account
                        """).param("team", team).param("day", day).query(UUID.class)));
    }

    /** Whoever is in a team with this person on this day, the person left out. */
    Set<UUID> mates(UUID account, LocalDate day) {
        return new LinkedHashSet<>(Rows.list(
                jdbc.sql("""
                        select distinct other.account
                        from coordination.membership mine join coordination.membership other on other.team = mine.team
                        where mine.account = :account and other.account <> :account
                            and mine.from_day <= :day and (mine.until_day is null or mine.until_day > :day)
                            and other.from_day <= :day and (other.until_day is null or other.until_day > :day)
                        """).param("account", account).param("day", day).query(UUID.class)));
    }

    public void add(Membership membership, Optional<UUID> by) {
        jdbc.sql("""
                        insert into coordination.membership (id, team, account, from_day, until_day, added_by)
                        values (:id, :team, :account, :from, :until, :by)
                        """)
                .param("id", membership.id())
                .param("team", membership.team())
                .param("account", membership.account())
                .param("from", membership.from())
                .param("until", membership.until().orElse(null))
                .param("by", by.orElse(null))
                .update();
    }

    public void end(UUID id, LocalDate until, Optional<UUID> by) {
        jdbc.sql("update coordination.membership set until_day = :until, removed_by = :by where id = :id")
                .param("id", id)
                .param("until", until)
                .param("by", by.orElse(null))
                .update();
    }

    /** Someone who leaves on the day of coming was never there. */
    public void erase(UUID id) {
        jdbc.sql("delete from coordination.membership where id = :id")
                .param("id", id)
                .update();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("team", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
    }
}
