package fr.mediane.steering.statistics.columns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the activities of a slice count up to. Lists of counts are in the order of the codes of their breakdown.
 *
 * @param firstDay of the activities; empty when there is none
 * @param participants of the workshops
 * @param days supports of the last days of the period
 * @param residences where the people supported alone live, when told, most supports first: the twenty first
 * @param venues where most were supported, most first: the twenty first
 * @param tags activities that bear each
 */
public record Figures(
        Optional<LocalDate> firstDay,
        long individual,
        long workshops,
        long participants,
        Map<YearMonth, Long> months,
        Map<LocalDate, Long> days,
        Breakdowns breakdowns,
        Map<String, Long> departements,
        List<Line> residences,
        List<Line> venues,
        Map<UUID, Long> tags,
        People people) {
    /** A code and its supports. */
    public record Line(String code, long supports) {}

    /** Activities by theme, administrative theme, equipment, duration and kind of place; supports by the others. */
    public record Breakdowns(
            List<Long> themes,
            List<Long> procedures,
            List<Long> equipment,
            List<Long> durations,
            List<Long> places,
            List<Long> genders,
            List<Long> ages,
            List<Long> statuses) {}

    /**
     * Who was supported, as far as it can be told.
     *
     * @param named different people, by name
     * @param fresh of these, new ones; empty when that was not asked
     * @param unnamed supports without a name: at most so many people
     * @param crowd the most people without a name in one activity: at least so many people
     */
    public record People(long named, Optional<Long> fresh, long unnamed, long crowd) {}
}
