package fr.mediane.programmes.workforce.workplaces;

import fr.mediane.platform.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where positions are; the database keeps shares from being more than the whole. */
@Repository
class Workplaces {
    private static final String COLUMNS =
            "select id, position, venue, share, from_day, until_day from workforce.workplace ";
    private final JdbcClient jdbc;

    Workplaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest share first, those that are over last. */
    List<Workplace> of(UUID position) {
        return Rows.list(jdbc.sql(COLUMNS + """
                        where position = :position order by until_day is not null, share desc, from_day, id
                        """).param("position", position).query(Workplace.class));
    }

    Optional<Workplace> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Workplace.class)
                .optional();
    }

    void add(Workplace one) {
        jdbc.sql("""
                        insert into workforce.workplace (id, position, venue, share, from_day, until_day)
                        values (:id, :position, :venue, :share, :from, :until::date)
                        """)
                .param("id", one.id())
                .param("position", one.position())
                .param("venue", one.venue())
                .param("share", one.share())
                .param("from", one.fromDay())
                .param("until", one.untilDay())
                .update();
    }

    void end(Collection<UUID> ids, LocalDate last) {
        jdbc.sql("""
                        update workforce.workplace set until_day = greatest(from_day, :last)
                        where id = any (:ids) and (until_day is null or until_day > :last)
                        """).param("last", last).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** What is not shared out of a position's time on a day, or on any day later; the position waits for its turn. */
    int left(UUID position, LocalDate from) {
        jdbc.sql("select id from workforce.position where id = :position for update")
                .param("position", position)
                .query(UUID.class)
                .list();
        return 100
                - jdbc.sql("""
                        select coalesce(max(total), 0) from (
                            select (select sum(b.share) from workforce.workplace b
                                where b.position = :position and b.during @> d.day) as total
                            from (
                                select :from::date as day
                                union select from_day from workforce.workplace
                                where position = :position and from_day > :from) d (day)) t
                        """)
                        .param("position", position)
                        .param("from", from)
                        .query(Integer.class)
                        .single();
    }
}
