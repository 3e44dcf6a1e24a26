package fr.mediane.programmes.connectivity.sources;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Euros;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The stand-in of the sources answers the same for the same person, in all three ways, and never in production. */
class StandInTest {
    private static final LocalDate BORN = LocalDate.of(1984, 5, 17);
    private final StandIn source = new StandIn(Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void answersTheSameForTheSamePersonHoweverTheNameIsWritten() {
        var one = source.of(new Identity("Béranger-Œuvrard", "Zoé, Lise", BORN));
        assertThat(source.of(new Identity("  BERANGER OEUVRARD", "zoe Lise", BORN)))
                .isEqualTo(one);
        assertThat(source.invented()).isTrue();
    }

    @Test
    void aNameIsReducedToWhatDoesNotChange() {
        assertThat(new Identity("d’Été", "Anne-Lise Marie", BORN).canonical()).isEqualTo("DETE|ANNELISE|1984-05-17");
    }

    @Test
    void givesHouseholdsNothingOrIsClosed() {
        var answers = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        source.of(new Identity("Personne" + "abcdefghij".charAt(i % 10), "Essai", BORN.plusDays(i))))
                .toList();
        assertThat(answers).hasAtLeastOneElementOfType(Given.Nothing.class);
        assertThat(answers).hasAtLeastOneElementOfType(Given.Unavailable.class);
        assertThat(answers)
                .filteredOn(Given.Household.class::isInstance)
                .hasSizeGreaterThan(1_500)
                .allSatisfy(each -> {
                    var household = (Given.Household) each;
                    assertThat(household.adults()).isBetween(1, 2);
                    assertThat(household.children()).isBetween(0, 4);
                    assertThat(household.monthly()).isBetween(Euros.of("300.00"), Euros.of("3000.00"));
                    assertThat(household.month()).isEqualTo(YearMonth.of(2026, 10));
                });
    }

    @Test
    void productionRefusesInventedResources() {
        var rule = new SourceChoice.NoStandIn();
        assertThat(rule.refusal(new MockEnvironment().withProperty("mediane.connectivity.sources", "stand-in")))
                .isPresent();
        assertThat(rule.refusal(new MockEnvironment().withProperty("mediane.connectivity.sources", "none")))
                .isEmpty();
    }
}
