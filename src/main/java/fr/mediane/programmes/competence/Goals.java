package fr.mediane.programmes.competence;

import fr.mediane.platform.Rows;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.programmes.competence.adaptive.Competence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goals of people; each question names the person, under all their ids. Texts are sealed on the way in. */
@Repository
class Goals {
    /** Before the row's id: a sealed text moved to another row no longer opens. */
    static final String GOAL = "competence.goal:";

    static final String STEP = "competence.step:";
    private final JdbcClient jdbc;
    private final Vault vault;

    Goals(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Whether it was written; not when this id is there already. */
    boolean insert(Goal goal, Instant now) {
        boolean written = jdbc.sql("""
                        insert into competence.goal
                            (id, person, competence, title, state, due, begun_on, ended_on, changed_at, version)
                        values (:id, :person, :competence, :title, :state, :due, :begun, :ended, :now, 1)
                        on conflict do nothing
                        """).params(columns(goal, now)).update() == 1;
        if (written) {
            parts(goal);
        }
        return written;
    }

    /** Whether it was written; not when it was changed since this version. */
    boolean update(Goal goal, Instant now) {
        boolean written = jdbc.sql("""
                        update competence.goal
                        set competence = :competence, title = :title, state = :state, due = :due, ended_on = :ended,
                            changed_at = :now, version = version + 1
                        where id = :id and person = :person and version = :version
                        """).params(columns(goal, now)).update() == 1;
        if (written) {
            jdbc.sql("delete from competence.goal_step where goal = :id")
                    .param("id", goal.id())
                    .update();
            jdbc.sql("delete from competence.goal_activity where goal = :id")
                    .param("id", goal.id())
                    .update();
            parts(goal);
        }
        return written;
    }

    /** Open ones first, then the latest. */
    List<Goal> of(Set<UUID> people) {
        var ids = people.toArray(UUID[]::new);
        var steps = Rows.list(jdbc.sql("""
                        select s.* from competence.goal_step s join competence.goal g on g.id = s.goal
                        where g.person = any (:ids) order by s.goal, s.place
                        """)
                        .param("ids", ids)
                        .query((row, _) -> Map.entry(row.getObject("goal", UUID.class), step(row))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var activities = activities(ids);
        return Rows.list(jdbc.sql("""
                        select * from competence.goal where person = any (:ids)
                        order by (state = 'open') desc, coalesce(ended_on, begun_on) desc, id desc
                        """).param("ids", ids).query((row, _) -> {
            var id = row.getObject("id", UUID.class);
            return goal(row, steps.getOrDefault(id, List.of()), activities.getOrDefault(id, Set.of()));
        }));
    }

    /** Marks a step as done, or not. */
    void mark(UUID step, @Nullable LocalDate doneOn) {
        jdbc.sql("update competence.goal_step set done_on = :day::date where id = :id")
                .param("day", doneOn)
                .param("id", step)
                .update();
    }

    private Map<UUID, Set<UUID>> activities(UUID[] people) {
        var all = new HashMap<UUID, Set<UUID>>();
        Rows.list(jdbc.sql("""
                        select a.goal, a.activity from competence.goal_activity a join competence.goal g on g.id = a.goal
                        where g.person = any (:ids)
                        """)
                        .param("ids", people)
                        .query((row, _) ->
                                Map.entry(row.getObject("goal", UUID.class), row.getObject("activity", UUID.class))))
                .forEach(pair ->
                        all.computeIfAbsent(pair.getKey(), _ -> new HashSet<>()).add(pair.getValue()));
        return all;
    }

    private void parts(Goal goal) {
        for (int place = 0; place < goal.steps().size(); place++) {
            var step = goal.steps().get(place);
            jdbc.sql("""
                            insert into competence.goal_step (id, goal, place, text, done_on)
                            values (:id, :goal, :place, :text, :done::date)
                            """)
                    .param("id", step.id())
                    .param("goal", goal.id())
                    .param("place", place)
                    .param("text", vault.seal(step.text(), STEP + step.id()))
                    .param("done", step.doneOn().orElse(null))
                    .update();
        }
        goal.activities()
                .forEach(activity -> jdbc.sql("""
                        insert into competence.goal_activity (goal, activity) values (:goal, :activity)
                        """)
                        .param("goal", goal.id())
                        .param("activity", activity)
                        .update());
    }

    private Map<String, @Nullable Object> columns(Goal goal, Instant now) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", goal.id());
        columns.put("person", goal.person());
        columns.put("competence", goal.competence().map(Competence::code).orElse(null));
        columns.put("title", vault.seal(goal.title(), GOAL + goal.id()));
        columns.put("state", goal.state().code());
        columns.put("due", goal.due().orElse(null));
        columns.put("begun", goal.begunOn());
        columns.put("ended", goal.endedOn().orElse(null));
        columns.put("now", Timestamp.from(now));
        columns.put("version", goal.version());
        return columns;
    }

    private Goal goal(ResultSet row, List<Goal.Step> steps, Set<UUID> activities) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Goal(
                id,
                row.getObject("person", UUID.class),
                vault.open(row.getBytes("title"), GOAL + id),
                Optional.ofNullable(row.getString("competence")).flatMap(Competence::of),
                Goal.State.of(row.getString("state")).orElseThrow(),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getObject("begun_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                steps,
                activities,
                row.getInt("version"));
    }

    private Goal.Step step(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Goal.Step(
                id,
                vault.open(row.getBytes("text"), STEP + id),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)));
    }
}
