package fr.mediane.programmes.workforce.grants;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.DeMinimis;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rules that change: versions of the grant, and the ceilings of small State aid. */
@Repository
public class GrantVersions {
    private final JdbcClient jdbc;

    GrantVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Amount(String version, Audience audience, long cents) {}

    public VersionTimeline timeline() {
        var amounts =
                Rows.list(jdbc.sql("""
                                select version, audience, cents from workforce.grant_rate order by version, audience, number
                                """).query(Amount.class)).stream().collect(Collectors.groupingBy(Amount::version));
        return new VersionTimeline(Rows.list(jdbc.sql("""
                        select code, lower(valid) as since, upper(valid) as until, months, source
                        from workforce.grant_version
                        """)
                .query((row, _) -> new GrantVersion(
                        row.getString("code"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        row.getInt("months"),
                        byAudience(amounts.getOrDefault(row.getString("code"), List.of())),
                        row.getString("source")))));
    }

    private static Map<Audience, List<Long>> byAudience(List<Amount> amounts) {
        var all = new EnumMap<Audience, List<Long>>(Audience.class);
        amounts.forEach(one ->
                all.computeIfAbsent(one.audience(), _ -> new ArrayList<>()).add(one.cents()));
        return all;
    }

    DeMinimis deMinimis() {
        return new DeMinimis(Rows.list(jdbc.sql("select since as \"from\", cents, counting from workforce.de_minimis")
                .query(DeMinimis.Ceiling.class)));
    }

    /** Adds a version; the one without end so far ends the day before it begins. */
    void publish(GrantVersion added, Optional<UUID> by) {
        jdbc.sql("""
                        update workforce.grant_version set valid = daterange(lower(valid), :from)
                        where upper_inf(valid) and lower(valid) < :from
                        """).param("from", added.from()).update();
        jdbc.sql("""
                        insert into workforce.grant_version (code, valid, months, source, published_by)
                        values (:code, daterange(:from, :until::date), :months, :source, :by::uuid)
                        """)
                .param("code", added.code())
                .param("from", added.from())
                .param("until", added.until().orElse(null))
                .param("months", added.months())
                .param("source", added.source())
                .param("by", by.orElse(null))
                .update();
        added.instalments()
                .forEach((audience, cents) -> jdbc.sql("""
                        insert into workforce.grant_rate (version, audience, number, cents)
                        select :version, :audience, n, c from unnest(:cents::bigint[]) with ordinality a (c, n)
                        """)
                        .param("version", added.code())
                        .param("audience", audience.name())
                        .param("cents", cents.toArray(Long[]::new))
                        .update());
        // the answer comes now, and only for these: the books look at their own at the end
        jdbc.sql("set constraints workforce.one_version_a_day, workforce.versions_without_hole immediate")
                .update();
        jdbc.sql("set constraints workforce.one_version_a_day, workforce.versions_without_hole deferred")
                .update();
    }
}
