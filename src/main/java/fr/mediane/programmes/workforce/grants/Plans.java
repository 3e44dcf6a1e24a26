package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.workforce.grants.rules.Instalment;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the schedules of fundings as the rules make them, and reads what was paid of them. */
@Repository
class Plans {
    private final JdbcClient jdbc;
    private final Fundings fundings;

    Plans(JdbcClient jdbc, Fundings fundings) {
        this.jdbc = jdbc;
        this.fundings = fundings;
    }

    /** An instalment of a funding. */
    record Line(UUID funding, Instalment instalment) {}

    /** Schedules as the contracts of today make them, by the version that each funding follows. */
    Map<UUID, Schedule> compute(Collection<Funding> of, VersionTimeline versions) {
        var occupied = fundings.occupations(of.stream().map(Funding::position).toList());
        return of.stream()
                .collect(Collectors.toMap(
                        Funding::id,
                        one -> Schedule.of(
                                versions.named(one.version()).orElseThrow(),
                                one.audience(),
                                one.begins(),
                                one.endedOn(),
                                occupied.getOrDefault(one.position(), List.of()))));
    }

    Schedule compute(Funding of, VersionTimeline versions) {
        return compute(List.of(of), versions).getOrDefault(of.id(), Schedule.NOTHING);
    }

    /** The schedule of a funding, as it was computed last. */
    Schedule of(UUID funding) {
        return of(List.of(funding)).getOrDefault(funding, Schedule.NOTHING);
    }

    /** Computes schedules anew and writes them. */
    void follow(Collection<Funding> of, VersionTimeline versions) {
        put(compute(of, versions));
    }

    /** Writes the schedules of fundings in the place of those they had. */
    void put(Map<UUID, Schedule> schedules) {
        var lines = schedules.entrySet().stream()
                .flatMap(one -> one.getValue().instalments().stream().map(part -> new Line(one.getKey(), part)))
                .toList();
        jdbc.sql("""
                        insert into workforce.grant_instalment (funding, number, months, full_cents, entitled_cents, due_on)
                        select f, n, daterange(s, u), c, e, d
                        from unnest(:fundings::uuid[], :numbers::smallint[], :since::text[]::date[], :until::text[]::date[],
                            :full::bigint[], :entitled::bigint[], :due::text[]::date[]) a (f, n, s, u, c, e, d)
                        on conflict (funding, number) do update set months = excluded.months,
                            full_cents = excluded.full_cents, entitled_cents = excluded.entitled_cents,
                            due_on = excluded.due_on
                        where (grant_instalment.months, grant_instalment.full_cents, grant_instalment.entitled_cents,
                                grant_instalment.due_on)
                            is distinct from (excluded.months, excluded.full_cents, excluded.entitled_cents, excluded.due_on)
                        """)
                .param("fundings", lines.stream().map(Line::funding).toArray(UUID[]::new))
                .param(
                        "numbers",
                        lines.stream()
                                .map(one -> (short) one.instalment().number())
                                .toArray(Short[]::new))
                .param("since", days(lines, one -> one.months().from()))
                .param("until", days(lines, one -> one.months().until()))
                .param(
                        "full",
                        lines.stream().map(one -> one.instalment().full()).toArray(Long[]::new))
                .param(
                        "entitled",
                        lines.stream().map(one -> one.instalment().entitled()).toArray(Long[]::new))
                .param("due", days(lines, one -> one.dueOn().orElse(null)))
                .update();
        trim(schedules);
    }

    /** A version with fewer instalments leaves none behind. */
    private void trim(Map<UUID, Schedule> schedules) {
        jdbc.sql("""
                        delete from workforce.grant_instalment i
                        using unnest(:fundings::uuid[], :counts::integer[]) a (funding, many)
                        where i.funding = a.funding and i.number > a.many
                        """)
                .param("fundings", schedules.keySet().toArray(UUID[]::new))
                .param(
                        "counts",
                        schedules.values().stream()
                                .map(one -> one.instalments().size())
                                .toArray(Integer[]::new))
                .update();
    }

    private interface Day {
        @Nullable
        LocalDate of(Instalment instalment);
    }

    /** As texts: the driver takes no array of days. */
    private static @Nullable String[] days(List<Line> lines, Day day) {
        return lines.stream()
                .map(one -> day.of(one.instalment()))
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** The schedules of fundings, as they were computed last. */
    Map<UUID, Schedule> of(Collection<UUID> fundings) {
        var ended = Rows.list(jdbc.sql("""
                        select id, ended_on from workforce.funding where id = any(:fundings::uuid[]) and ended_on is not null
                        """)
                        .param("fundings", fundings.toArray(UUID[]::new))
                        .query((row, _) ->
                                Map.entry(row.getObject("id", UUID.class), row.getObject("ended_on", LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Rows.list(jdbc.sql("""
                        select i.*, lower(i.months) as since, upper(i.months) as until
                        from workforce.grant_instalment i where i.funding = any(:fundings::uuid[]) order by i.number
                        """)
                        .param("fundings", fundings.toArray(UUID[]::new))
                        .query((row, _) -> new Line(
                                row.getObject("funding", UUID.class),
                                new Instalment(
                                        row.getInt("number"),
                                        new DateRange(
                                                row.getObject("since", LocalDate.class),
                                                row.getObject("until", LocalDate.class)),
                                        row.getLong("full_cents"),
                                        row.getLong("entitled_cents"),
                                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))))
                .stream()
                .collect(
                        Collectors.groupingBy(Line::funding, Collectors.mapping(Line::instalment, Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Schedule(one.getValue(), Optional.ofNullable(ended.get(one.getKey())))));
    }
}
