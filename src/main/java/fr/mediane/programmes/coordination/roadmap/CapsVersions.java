package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.coordination.roadmap.rules.Caps;
import fr.mediane.programmes.coordination.roadmap.rules.CapsTimeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the caps. */
@Repository
class CapsVersions {
    private final JdbcClient jdbc;

    CapsVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CapsTimeline timeline() {
        return new CapsTimeline(Rows.list(jdbc.sql("""
                        select lower(valid) as since, upper(valid) as until, state_most, public_most, own_least,
                            engineering_most, source
                        from coordination.cofinancing_caps
                        """)
                .query((row, _) -> new Caps(
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getInt("state_most"),
                        row.getInt("public_most"),
                        row.getInt("own_least"),
                        row.getInt("engineering_most"),
                        row.getString("source")))));
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from coordination.cofinancing_caps where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Adds a version; the one without end so far ends the day before it begins. */
    void publish(UUID id, Caps added, Optional<UUID> by) {
        jdbc.sql("""
                        update coordination.cofinancing_caps set valid = daterange(lower(valid), :from)
                        where upper_inf(valid) and lower(valid) < :from
                        """).param("from", added.from()).update();
        jdbc.sql("""
                        insert into coordination.cofinancing_caps (id, valid, state_most, public_most, own_least,
                            engineering_most, source, published_by)
                        values (:id, daterange(:from, null), :state, :public, :own, :engineering, :source, :by::uuid)
                        """)
                .param("id", id)
                .param("from", added.from())
                .param("state", added.state())
                .param("public", added.publicMoney())
                .param("own", added.own())
                .param("engineering", added.engineering())
                .param("source", added.source())
                .param("by", by.orElse(null))
                .update();
        // the answer comes now, not when the transaction ends
        jdbc.sql("set constraints coordination.one_version_of_caps_a_day, coordination.caps_without_hole immediate")
                .update();
    }
}
