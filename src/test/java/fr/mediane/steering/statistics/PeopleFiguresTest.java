package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.beneficiaries.merging.PersonMergeDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.steering.statistics.columns.Figures;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People followed are counted once each, whatever becomes of their records; figures are there at once. */
@MedianeTest
class PeopleFiguresTest {
    private static final LocalDate DAY = Sessions.TODAY;
    private final Actor amina = SomePeople.counsellor();

    @Autowired
    StatisticsDesk statistics;

    @Autowired
    ActivityDesk activities;

    @Autowired
    PersonDesk people;

    @Autowired
    PersonMergeDesk duplicates;

    @Autowired
    RightsDesk rights;

    private UUID one = Uuid7.next();
    private UUID other = Uuid7.next();

    @BeforeEach
    void twoPeopleHelpedAndAWorkshopOfEight() {
        one = SomePeople.person(people, amina, PersonDraft.named("Zoé Petit"));
        other = SomePeople.person(people, amina, PersonDraft.named("Zoe Petit"));
        record(DAY.minusDays(40), one);
        record(DAY, one);
        record(DAY, other);
        activities
                .record(amina, Uuid7.next(), Sessions.workshop().content(), Set.of())
                .orThrow();
    }

    @Test
    void thoseNamedExactlyTheOthersBetweenTwoNumbers() {
        assertThat(counted(Question.EVERYTHING)).isEqualTo(new Figures.People(2, Optional.empty(), 8, 8));
    }

    @Test
    void whoWasNamedBeforeThePeriodIsNotNew() {
        var question = new Question(Optional.of(DAY.minusDays(5)), Optional.of(DAY), Map.of());
        assertThat(counted(question).fresh()).contains(1L);
        assertThat(counted(question).named()).isEqualTo(2);
    }

    @Test
    void mergedRecordsAreOnePersonUntilTheMergeIsUndone() {
        duplicates.merge(amina, one, other).orThrow();
        assertThat(counted(Question.EVERYTHING).named()).isEqualTo(1);
        duplicates.part(amina, other).orThrow();
        assertThat(counted(Question.EVERYTHING).named()).isEqualTo(2);
    }

    @Test
    void whoIsErasedStaysCountedAndCannotBeAskedFor() {
        assertThat(counted(about(one)).named()).isEqualTo(1);
        var before = counted(Question.EVERYTHING);
        rights.erase(amina, one).orThrow();
        assertThat(counted(Question.EVERYTHING)).isEqualTo(before);
        assertThat(statistics.mine(amina, about(one))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void nobodyAsksForPeopleOfOthers() {
        assertThat(statistics.mine(SomePeople.counsellor(), about(one)))
                .isEqualTo(Decision.refused(List.of(ErrorKey.on("beneficiaire", "statistics.error.value"))));
    }

    @Test
    void filtersOfAllKindsStayWithinThePerimeter() {
        var question = Question.parse(new Question.Raw(
                        "",
                        "",
                        Map.of(
                                Filter.COMMUNE, List.of("26108"),
                                Filter.REGION, List.of("84", "11"),
                                Filter.THEME, List.of("email", "sante"),
                                Filter.APPOINTMENT, List.of("non"),
                                Filter.MEDIATOR,
                                        List.of(amina.account().orElseThrow().toString()))))
                .orThrow();
        assertThat(statistics.mine(amina, question).orThrow().totals().supports())
                .isEqualTo(Count.of(11));
        assertThat(statistics.mine(SomePeople.counsellor(), question))
                .isEqualTo(Decision.refused(List.of(ErrorKey.on("mediateur", "statistics.error.nothing"))));
    }

    private void record(LocalDate day, UUID person) {
        activities
                .record(amina, Uuid7.next(), Sessions.individual().on(day).content(), Set.of(person))
                .orThrow();
    }

    private Figures.People counted(Question question) {
        return statistics.mine(amina, question).orThrow().people().orElseThrow();
    }

    private static Question about(UUID person) {
        return new Question(Optional.empty(), Optional.empty(), Map.of(Filter.PERSON, List.of(person.toString())));
    }
}
