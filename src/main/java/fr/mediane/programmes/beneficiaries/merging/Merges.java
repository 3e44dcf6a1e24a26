package fr.mediane.programmes.beneficiaries.merging;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.beneficiaries.People;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that are likely of one person, and the merges that were made and undone. */
@Repository
class Merges {
    private static final String PAIRS = Sql.beside(Merges.class, "duplicate-pairs");
    private final JdbcClient jdbc;
    private final People people;
    private final ChangeFeed feed;

    Merges(JdbcClient jdbc, People people, ChangeFeed feed) {
        this.feed = feed;
        this.jdbc = jdbc;
        this.people = people;
    }

    List<PersonMergeDesk.Pair> pairs(Reader reader) {
        return Rows.list(jdbc.sql(PAIRS)
                        .param("counsellor", reader.counsellor())
                        .param("colleagues", reader.colleagues().toArray(UUID[]::new))
                        .query((row, _) ->
                                List.of(row.getObject("one", UUID.class), row.getObject("other", UUID.class))))
                .stream()
                .flatMap(pair -> pair(pair.getFirst(), pair.getLast()).stream())
                .toList();
    }

    private Optional<PersonMergeDesk.Pair> pair(UUID one, UUID other) {
        return people.exactly(one)
                .flatMap(first -> people.exactly(other).map(second -> new PersonMergeDesk.Pair(first, second)));
    }

    void different(UUID one, UUID other, UUID counsellor, Instant now) {
        jdbc.sql("""
                        insert into beneficiaries.different (low, high, said_by, said_at)
                        values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :by, :now)
                        on conflict do nothing
                        """)
                .param("one", one)
                .param("other", other)
                .param("by", counsellor)
                .param("now", Sql.at(now))
                .update();
    }

    /** Waits for whoever changes one of these, then keeps others waiting. */
    void lock(UUID one, UUID other) {
        jdbc.sql("select id from beneficiaries.person where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list();
    }

    /** Those merged into this one, directly. */
    List<Person> mergedInto(UUID id) {
        return Rows.list(
                jdbc.sql("select * from beneficiaries.person where merged_into = :id and erased_at is null order by id")
                        .param("id", id)
                        .query((row, _) -> people.read(row)));
    }

    void merge(UUID kept, UUID absorbed, List<String> lent, Instant now) {
        var moved = Rows.list(jdbc.sql("""
                        update beneficiaries.person
                        set stands_as = :kept,
                            merged_into = case when id = :absorbed then :kept else merged_into end,
                            lent = case when id = :absorbed then :lent::text[] else lent end,
                            version = version + 1, changed_at = :now
                        where stands_as = :absorbed
                        returning id
                        """)
                .param("kept", kept)
                .param("absorbed", absorbed)
                .param("lent", lent.toArray(String[]::new))
                .param("now", Sql.at(now))
                .query(UUID.class));
        feed.append(PersonDesk.FEED, moved, Change.Kind.PUT);
        jdbc.sql("""
                        insert into beneficiaries.follower (person, counsellor, since, via)
                        select :kept, counsellor, :now, :absorbed
                        from beneficiaries.follower where person = :absorbed
                        on conflict (person, counsellor) do nothing
                        """)
                .param("kept", kept)
                .param("absorbed", absorbed)
                .param("now", Sql.at(now))
                .update();
        jdbc.sql("""
                        update beneficiaries.person k set last_met = greatest(k.last_met, a.last_met)
                        from beneficiaries.person a where k.id = :kept and a.id = :absorbed
                        """).param("kept", kept).param("absorbed", absorbed).update();
    }

    /** Undoes a merge; says which fields had been lent. */
    List<String> part(UUID kept, UUID absorbed, Instant now) {
        var lent = jdbc.sql("select array_to_string(lent, ',') from beneficiaries.person where id = :absorbed")
                .param("absorbed", absorbed)
                .query(String.class)
                .single();
        var moved = Rows.list(jdbc.sql("""
                        with recursive family as (
                            select id from beneficiaries.person where id = :absorbed
                            union
                            select other.id from family join beneficiaries.person other on other.merged_into = family.id
                        )
                        update beneficiaries.person p
                        set stands_as = :absorbed,
                            merged_into = case when p.id = :absorbed then null else p.merged_into end,
                            lent = case when p.id = :absorbed then '{}' else p.lent end,
                            version = version + 1, changed_at = :now
                        from family where p.id = family.id
                        returning p.id
                        """)
                .param("absorbed", absorbed)
                .param("now", Sql.at(now))
                .query(UUID.class));
        feed.append(PersonDesk.FEED, moved, Change.Kind.PUT);
        jdbc.sql("""
                        update beneficiaries.person p
                        set last_met = (select max(f.met_as_such) from beneficiaries.person f where f.stands_as = p.id)
                        where p.id in (:kept, :absorbed)
                        """).param("kept", kept).param("absorbed", absorbed).update();
        jdbc.sql("delete from beneficiaries.follower where person = :kept and via = :absorbed")
                .param("kept", kept)
                .param("absorbed", absorbed)
                .update();
        return lent.isEmpty() ? List.of() : List.of(lent.split(","));
    }
}
