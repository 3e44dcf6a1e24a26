package fr.mediane.programmes.workforce.grants.rules;

import static fr.mediane.programmes.workforce.grants.rules.AGrant.occupied;
import static fr.mediane.programmes.workforce.grants.rules.AGrant.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate START = AGrant.START;

    private static Settled paid(int number, long cents) {
        return new Settled(number, Settled.Kind.INSTALMENT, cents);
    }

    private static List<Long> entitled(Schedule schedule) {
        return schedule.instalments().stream().map(Instalment::entitled).toList();
    }

    @Test
    void paysEachYearInFullForAPositionThatIsAlwaysOccupied() {
        var all = schedule(occupied("2025-03-01", "2028-03-01"));
        assertThat(entitled(all)).containsExactly(17_500_00L, 12_500_00L, 12_500_00L);
        assertThat(all.instalments().get(1).months()).hasToString("2026-03-01/2027-03-01");
        assertThat(all.instalments().get(2).dueOn()).contains(LocalDate.of(2027, 3, 1));
    }

    @Test
    void paysTheFirstVersionInTwoEqualYears() {
        var begins = LocalDate.of(2022, 3, 1);
        var all = Schedule.of(
                AGrant.v1(),
                Audience.PUBLIC,
                begins,
                Optional.empty(),
                List.of(new Occupation(new DateRange(begins, begins.plusYears(3)), 3_000_00)));
        assertThat(entitled(all)).containsExactly(25_000_00L, 25_000_00L);
        assertThat(all.instalments().getLast().months().until()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void countsTheDaysOnWhichThePositionIsOccupied() {
        var late = schedule(occupied("2025-03-02", "2028-03-01"));
        assertThat(entitled(late).getFirst()).isEqualTo(17_500_00L * 364 / 365);
        var gap = schedule(occupied("2025-03-01", "2025-06-01"), occupied("2025-09-01", "2028-03-01"));
        assertThat(entitled(gap).getFirst()).isEqualTo(17_500_00L * (365 - 92) / 365);
        assertThat(schedule(occupied("2025-03-01", "2025-03-02"))
                        .instalments()
                        .getFirst()
                        .entitled())
                .isEqualTo(17_500_00L / 365);
    }

    @Test
    void aVacantPositionEarnsNothingAndIsNotDue() {
        var vacant = schedule();
        assertThat(vacant.entitled()).isZero();
        assertThat(vacant.instalments()).allMatch(one -> one.dueOn().isEmpty());
        assertThat(vacant.due(List.of(), LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @Test
    void neverPaysMoreThanTheSalary() {
        var low = new Occupation(new DateRange(START, START.plusYears(1)), 1_000_00);
        assertThat(entitled(schedule(low)).getFirst()).isEqualTo(12_000_00);
        var enough = new Occupation(new DateRange(START, START.plusYears(1)), 1_458_34);
        assertThat(entitled(schedule(enough)).getFirst()).isEqualTo(17_500_00);
    }

    @Test
    void countsASalaryByTheDaysOfItsMonths() {
        var one = new Occupation(new DateRange(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 4, 2)), 3_100_00);
        assertThat(one.salary(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))))
                .isEqualTo(3_100_00L * 14 / 28 + 3_100_00 + 3_100_00L / 30);
        assertThat(one.salary(new DateRange(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 5, 1))))
                .isZero();
    }

    @Test
    void fallsDueOnTheFirstDaySomebodyWorks() {
        var all = schedule(occupied("2025-05-10", "2028-03-01"));
        assertThat(all.due(List.of(), LocalDate.of(2025, 5, 9))).isEmpty();
        assertThat(all.due(List.of(), LocalDate.of(2025, 5, 10)))
                .containsExactly(new Schedule.Due(
                        1,
                        Settled.Kind.INSTALMENT,
                        DateRange.of("2025-03-01/2026-03-01"),
                        all.instalments().getFirst().entitled()));
    }

    @Test
    void isDueOnce() {
        var all = schedule(occupied("2025-03-01", "2028-03-01"));
        assertThat(all.due(List.of(paid(1, 17_500_00)), LocalDate.of(2026, 2, 28)))
                .isEmpty();
        assertThat(all.due(List.of(paid(1, 17_500_00)), LocalDate.of(2026, 3, 1)))
                .extracting(Schedule.Due::number, Schedule.Due::cents)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 12_500_00L));
    }

    @Test
    void takesWhatWasPaidAheadForVacantDaysOffTheNextInstalment() {
        var all = schedule(occupied("2025-03-01", "2025-09-01"), occupied("2026-03-01", "2028-03-01"));
        long unearned = 17_500_00 - all.instalments().getFirst().entitled();
        var due = all.due(List.of(paid(1, 17_500_00)), LocalDate.of(2026, 3, 1));
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().cents()).isEqualTo(12_500_00 - unearned);
        assertThat(all.due(List.of(paid(1, 17_500_00), paid(2, 12_500_00 - unearned)), LocalDate.of(2027, 3, 1)))
                .extracting(Schedule.Due::number)
                .containsExactly(3);
    }

    @Test
    void paysWhatALaterContractAddedOnceTheMonthsAreOver() {
        var before = schedule(occupied("2025-03-01", "2025-09-01"));
        long first = before.instalments().getFirst().entitled();
        var after = schedule(occupied("2025-03-01", "2025-09-01"), occupied("2025-10-01", "2026-03-01"));
        assertThat(after.due(List.of(paid(1, first)), LocalDate.of(2026, 2, 28)))
                .isEmpty();
        var due = after.due(List.of(paid(1, first)), LocalDate.of(2026, 3, 1));
        assertThat(due).extracting(Schedule.Due::kind).containsExactly(Settled.Kind.SUPPLEMENT);
        assertThat(due.getFirst().cents())
                .isEqualTo(after.instalments().getFirst().entitled() - first);
        var settled = List.of(
                paid(1, first),
                new Settled(1, Settled.Kind.SUPPLEMENT, due.getFirst().cents()));
        assertThat(after.due(settled, LocalDate.of(2026, 3, 1))).isEmpty();
    }

    @Test
    void givesBackWhatWasPaidForDaysAfterAnEarlyEnd() {
        var all = Schedule.of(
                AGrant.v2(),
                Audience.PRIVATE,
                START,
                Optional.of(LocalDate.of(2025, 7, 1)),
                List.of(occupied("2025-03-01", "2025-07-01")));
        assertThat(entitled(all)).containsExactly(Math.min(20_000_00L * 122 / 365, 8_000_00L), 0L, 0L);
        assertThat(all.unearned(List.of(paid(1, 20_000_00)))).isEqualTo(20_000_00 - all.entitled());
        assertThat(all.unearned(List.of(paid(1, all.entitled())))).isZero();
        assertThat(all.unearned(List.of())).isZero();
    }

    @Test
    void inAYearOfTwentyNineFebruaryCountsThatDayToo() {
        var begins = LocalDate.of(2027, 3, 1);
        var all = Schedule.of(
                AGrant.v2(),
                Audience.PUBLIC,
                begins,
                Optional.empty(),
                List.of(new Occupation(new DateRange(begins, LocalDate.of(2028, 2, 29)), 2_000_00)));
        assertThat(entitled(all).getFirst()).isEqualTo(17_500_00L * 365 / 366);
    }

    /** Whatever contracts there are, paying what is due on any days never pays more than is earned or than the amount. */
    @Test
    void randomLivesOfAPositionAddUp() {
        var random = new Random(7);
        for (int round = 0; round < 400; round++) {
            var from = START.plusDays(random.nextInt(400));
            var until = from.plusDays(1 + random.nextInt(900));
            var all = schedule(new Occupation(new DateRange(from, until), 1_200_00 + random.nextInt(1_000_00)));
            var settled = new java.util.ArrayList<Settled>();
            for (var day = START; day.isBefore(START.plusYears(4)); day = day.plusDays(1 + random.nextInt(200))) {
                all.due(settled, day).forEach(due -> settled.add(new Settled(due.number(), due.kind(), due.cents())));
            }
            assertThat(settled.stream().mapToLong(Settled::cents).sum()).isEqualTo(all.entitled());
            assertThat(all.unearned(settled)).isZero();
            assertThat(all.instalments()).allMatch(one -> one.entitled() >= 0 && one.entitled() <= one.full());
        }
    }
}
