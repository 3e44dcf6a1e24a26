package fr.mediane.programmes.workforce.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.vacancies.Vacancies.Phase;
import fr.mediane.programmes.workforce.vacancies.Vacancies.Vacancy;
import fr.mediane.testing.MedianeTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Employers are told of vacancies as the six months go by, once each. */
@MedianeTest
class VacanciesTest {
    @Autowired
    Vacancies vacancies;

    @Autowired
    VacancyWords words;

    @Autowired
    ApplicationContext house;

    private List<Vacancy> of(UUID position, LocalDate day) {
        return vacancies.untold(day, 100_000).stream()
                .filter(one -> one.position().equals(position))
                .toList();
    }

    @Test
    void fourMonthsFiveMonthsAndOverOnceEach() {
        var one = new AnEmployer(house, "26");
        var position = one.positions(one.signed(1)).getFirst().id();
        var since = one.today();
        var last = since.plusMonths(6).minusDays(1);
        assertThat(of(position, last.minusMonths(2).minusDays(1))).isEmpty();
        for (var phase : Phase.values()) {
            var day = switch (phase) {
                case FOUR_MONTHS -> last.minusMonths(2);
                case FIVE_MONTHS -> last.minusMonths(1);
                case OVER -> last.plusDays(1);
            };
            var due = of(position, day);
            assertThat(due).singleElement().satisfies(vacancy -> {
                assertThat(vacancy.phase()).isEqualTo(phase);
                assertThat(vacancy.since()).isEqualTo(since);
                assertThat(vacancy.lastDay()).isEqualTo(last);
            });
            assertThat(vacancies.told(due.getFirst(), Instant.now())).isTrue();
            words.tell(due.getFirst());
            assertThat(of(position, day)).as("told").isEmpty();
            assertThat(vacancies.told(due.getFirst(), Instant.now()))
                    .as("a second process")
                    .isFalse();
        }
        assertThat(of(position, last.plusDays(61))).isEmpty();
    }

    @Test
    void nobodyIsToldWhereSomebodyIsThereOrComes() {
        var one = new AnEmployer(house, "26");
        var position = one.positions(one.signed(1)).getFirst().id();
        var soon = one.today().plusMonths(5);
        one.hired(position, one.fixed(soon, 30));
        assertThat(of(position, one.today().plusMonths(4).plusDays(3))).isEmpty();
        var after = soon.plusDays(30);
        assertThat(of(position, after.plusMonths(4)))
                .singleElement()
                .satisfies(vacancy -> assertThat(vacancy.since()).isEqualTo(after));
    }
}
