package fr.mediane.programmes.training.paths;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** TrainingPaths, and the dated rules that they follow. */
@Repository
class TrainingPaths {
    /** What ongoing training is called among the steps. */
    static final String ONGOING = "ONGOING";

    private static final String DUE = Sql.beside(TrainingPaths.class, "due-steps");
    private final JdbcClient jdbc;

    TrainingPaths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A deadline to tell people of.
     *
     * @param step the name of a {@link Step}, or {@link #ONGOING}
     * @param hours of ongoing training that are due; 0 for a step
     * @param attended of them
     */
    record Due(
            UUID path,
            UUID account,
            Optional<UUID> organisation,
            String step,
            Phase phase,
            LocalDate lastDay,
            int hours,
            int attended) {}

    /** The latest first. */
    List<Path> of(UUID account) {
        return Rows.list(jdbc.sql("select * from training.path where account = :account order by starts_on desc")
                .param("account", account)
                .query((row, _) -> path(row)));
    }

    Optional<Path> find(UUID id) {
        return jdbc.sql("select * from training.path where id = :id")
                .param("id", id)
                .query((row, _) -> path(row))
                .optional();
    }

    /**
     * Opens a path.
     *
     * @return false when one is open at that time, or for this contract
     */
    boolean insert(Path path, Optional<UUID> contract, Optional<UUID> by, Instant now) {
        return jdbc.sql("""
                        insert into training.path
                            (id, account, organisation, contract, prior_level, hours, starts_on, opened_by, opened_at)
                        values (:id, :account, :organisation, :contract, :level, :hours, :starts, :by, :now)
                        on conflict do nothing
                        """)
                        .param("id", path.id())
                        .param("account", path.account())
                        .param("organisation", path.organisation().orElse(null))
                        .param("contract", contract.orElse(null))
                        .param("level", path.priorLevel().name())
                        .param("hours", path.hours())
                        .param("starts", path.startsOn())
                        .param("by", by.orElse(null))
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    boolean assess(UUID id, PriorLevel level, int hours) {
        return jdbc.sql("update training.path set prior_level = :level, hours = :hours where id = :id")
                        .param("id", id)
                        .param("level", level.name())
                        .param("hours", hours)
                        .update()
                == 1;
    }

    /** False when it had ended before. */
    boolean end(UUID id, LocalDate lastDay) {
        return jdbc.sql("update training.path set ended_on = :day where id = :id and ended_on is null")
                        .param("id", id)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    Optional<UUID> ofContract(UUID contract) {
        return jdbc.sql("select id from training.path where contract = :contract")
                .param("contract", contract)
                .query(UUID.class)
                .optional();
    }

    /** Hours of initial training by the rule of a day; empty before there was any. */
    Optional<Integer> hours(PriorLevel level, LocalDate day) {
        return jdbc.sql("""
                        select hours from training.path_hours where prior_level = :level and from_day <= :day
                        order by from_day desc limit 1
                        """)
                .param("level", level.name())
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** Within how many months each step has to be passed, by the rules of a day. */
    Map<Step, Integer> months(LocalDate day) {
        var months = new EnumMap<Step, Integer>(Step.class);
        Rows.list(jdbc.sql("""
                                select distinct on (step) step, months from training.step_rule where from_day <= :day
                                order by step, from_day desc
                                """)
                        .param("day", day)
                        .query((row, _) -> Map.entry(Step.valueOf(row.getString("step")), row.getInt("months"))))
                .forEach(rule -> months.put(rule.getKey(), rule.getValue()));
        return months;
    }

    /** Ongoing training of the period that a day is in, and of the one before when it lacks hours; the older first. */
    List<OngoingDuty> ongoing(UUID path, LocalDate day) {
        return Rows.list(jdbc.sql("""
                        select hours, attended, from_day as "from", last_day from training.published_duty
                        where path = :path and from_day <= :day and until_day >= :day
                            and (last_day >= :day or attended < hours)
                        order by from_day
                        """).param("path", path).param("day", day).query(OngoingDuty.class));
    }

    /** Deadlines near or just over, not met, of which nobody was told. */
    List<Due> due(LocalDate today, int most) {
        return Rows.list(jdbc.sql(DUE)
                .param("today", today)
                .param("near", Deadline.NEAR_DAYS)
                .param("most", most)
                .query((row, _) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("account", UUID.class),
                        Optional.ofNullable(row.getObject("organisation", UUID.class)),
                        row.getString("step"),
                        Phase.valueOf(row.getString("phase")),
                        row.getDate("last_day").toLocalDate(),
                        row.getInt("hours"),
                        row.getInt("attended"))));
    }

    /** Notes that people are told; false when they were before. */
    boolean told(Due due, Instant now) {
        return jdbc.sql("""
                        insert into training.told (path, step, phase, last_day, told_at)
                        values (:path, :step, :phase, :last, :now)
                        on conflict do nothing
                        """)
                        .param("path", due.path())
                        .param("step", due.step())
                        .param("phase", due.phase().name())
                        .param("last", due.lastDay())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    private static Path path(ResultSet row) throws SQLException {
        return new Path(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Optional.ofNullable(row.getObject("organisation", UUID.class)),
                PriorLevel.valueOf(row.getString("prior_level")),
                row.getInt("hours"),
                row.getDate("starts_on").toLocalDate(),
                Optional.ofNullable(row.getDate("ended_on")).map(Date::toLocalDate));
    }
}
