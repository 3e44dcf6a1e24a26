package fr.mediane.programmes.mediation.recording;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.ActivityColumns;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Theme;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a counsellor does most, from their own activities alone. */
@Component
public class HabitDesk {
    private static final String LATEST = Sql.beside(HabitDesk.class, "habits");
    private static final String VENUES = Sql.beside(HabitDesk.class, "habit-venues");
    private final JdbcClient jdbc;
    private final Clock clock;

    HabitDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing for someone who does not record. */
    @Transactional(readOnly = true)
    public Habits habits(Actor actor) {
        return ActivityDesk.counsellor(actor)
                .map(counsellor -> habits(counsellor, LocalDate.now(clock).minusYears(1)))
                .orElse(Habits.NONE);
    }

    private Habits habits(UUID counsellor, LocalDate since) {
        var latest = Rows.list(jdbc.sql(LATEST).param("counsellor", counsellor).query((row, _) -> recent(row)));
        var venues = Rows.list(jdbc.sql(VENUES)
                .param("counsellor", counsellor)
                .param("since", since)
                .query((row, _) -> row.getObject("venue", UUID.class)));
        return new Habits(
                latest.stream().map(Recent::place).findFirst(),
                venues,
                mostFrequent(latest.stream().map(Recent::minutes).toList()).stream()
                        .findFirst(),
                mostFrequent(
                        latest.stream().flatMap(one -> one.themes().stream()).toList()),
                mostFrequent(
                        latest.stream().flatMap(one -> one.equipment().stream()).toList()));
    }

    private record Recent(ActivityPlace place, int minutes, Set<Theme> themes, Set<Equipment> equipment) {}

    private static Recent recent(ResultSet row) throws SQLException {
        return new Recent(
                ActivityColumns.place(row),
                row.getInt("minutes"),
                ActivityColumns.values(Theme.class, row, "themes"),
                ActivityColumns.values(Equipment.class, row, "equipment"));
    }

    /** The most frequent first; among equals, the smaller. */
    private static <T extends Comparable<? super T>> List<T> mostFrequent(Collection<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<T, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
