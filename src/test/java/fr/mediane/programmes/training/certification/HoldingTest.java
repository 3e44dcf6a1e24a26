package fr.mediane.programmes.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from juries' decisions, at the boundaries of days and versions. */
class HoldingTest {
    private static final UUID ACCOUNT = Uuid7.next();
    private static final LocalDate SWITCH = LocalDate.of(2025, 5, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Block OLD1 = new Block("2019", BlockCode.CCP1);
    private static final Block NEW1 = new Block("2025", BlockCode.CCP1);
    private static final Block NEW2 = new Block("2025", BlockCode.CCP2);
    private static final Block NEW3 = new Block("2025", BlockCode.CCP3);
    private static final TitleVersion OLD = version("2019", LocalDate.of(2019, 1, 1));
    private static final TitleVersion NEW = version("2025", SWITCH);

    @Test
    void aBlockPassedIsHeldFromTheDayOfTheJuryOn() {
        var results = List.of(passed(OLD1, LocalDate.of(2022, 3, 15)));
        assertThat(on(results, LocalDate.of(2022, 3, 14)).of(OLD1)).isEmpty();
        assertThat(on(results, LocalDate.of(2022, 3, 15)).of(OLD1)).isPresent();
        assertThat(on(results, LocalDate.of(2072, 3, 15)).of(OLD1))
                .as("for life")
                .isPresent();
    }

    @Test
    void anEquivalenceCountsFromItsFirstDayOnAndInItsDirectionOnly() {
        var results = List.of(passed(OLD1, LocalDate.of(2022, 3, 15)));
        assertThat(on(results, SWITCH.minusDays(1)).of(NEW1)).isEmpty();
        var held = on(results, SWITCH).of(NEW1).orElseThrow();
        assertThat(held.through()).contains(OLD1);
        assertThat(held.passed()).isEqualTo(LocalDate.of(2022, 3, 15));
        assertThat(on(List.of(passed(NEW1, SWITCH)), TODAY).of(OLD1)).isEmpty();
    }

    @Test
    void anEquivalenceThatEndedStillGivesWhatWasPassedInTime() {
        var last = LocalDate.of(2026, 6, 30);
        var ending = List.of(new Equivalence(OLD1, NEW1, SWITCH, Optional.of(last)));
        assertThat(Holding.of(List.of(passed(OLD1, last)), ending, TODAY).of(NEW1))
                .isPresent();
        assertThat(Holding.of(List.of(passed(OLD1, last.plusDays(1))), ending, TODAY)
                        .of(NEW1))
                .isEmpty();
    }

    @Test
    void anEquivalenceOfAnEquivalenceCountsWhateverTheirOrder() {
        var third = new Block("2031", BlockCode.CCP1);
        var chain = List.of(
                new Equivalence(NEW1, third, SWITCH, Optional.empty()),
                new Equivalence(OLD1, NEW1, SWITCH, Optional.empty()));
        var held = Holding.of(List.of(passed(OLD1, LocalDate.of(2022, 3, 15))), chain, TODAY);
        assertThat(held.of(third).orElseThrow().through()).contains(OLD1);
    }

    @Test
    void theTitleIsCompleteOnTheDayOfItsLastBlockAcrossVersions() {
        var results = List.of(
                passed(OLD1, LocalDate.of(2022, 3, 15)),
                passed(NEW2, LocalDate.of(2026, 1, 9)),
                passed(NEW3, LocalDate.of(2025, 11, 3)));
        assertThat(on(results, TODAY).completed(NEW)).contains(LocalDate.of(2026, 1, 9));
        assertThat(on(results, TODAY).completed(OLD)).isEmpty();
        assertThat(on(results, TODAY).missing(OLD)).containsExactlyInAnyOrder(BlockCode.CCP2, BlockCode.CCP3);
        assertThat(on(results, LocalDate.of(2026, 1, 8)).completed(NEW)).isEmpty();
    }

    @Test
    void whoeverHasAllByEquivalenceHasTheOtherTitleNotThisOne() {
        var results = OLD.blocks().stream()
                .map(code -> passed(new Block("2019", code), LocalDate.of(2022, 3, 15)))
                .toList();
        assertThat(on(results, TODAY).missing(NEW)).isEmpty();
        assertThat(on(results, TODAY).completed(OLD)).isPresent();
        assertThat(on(results, TODAY).completed(NEW)).isEmpty();
    }

    @Test
    void whatWasFailedVoidedOrReplacedGivesNothing() {
        var day = LocalDate.of(2022, 3, 15);
        for (var line : List.of(
                line(OLD1, day, Outcome.FAILED, true),
                line(OLD1, day, Outcome.VOID, true),
                line(OLD1, day, Outcome.PASSED, false))) {
            assertThat(on(List.of(line), TODAY).blocks()).isEmpty();
        }
    }

    @Test
    void ofTwoJuriesTheEarliestThatPassedCounts() {
        var results = List.of(
                passed(OLD1, LocalDate.of(2023, 6, 1)),
                line(OLD1, LocalDate.of(2021, 6, 1), Outcome.FAILED, true),
                passed(OLD1, LocalDate.of(2022, 6, 1)));
        assertThat(on(results, TODAY).of(OLD1).orElseThrow().passed()).isEqualTo(LocalDate.of(2022, 6, 1));
    }

    private static Holding on(List<Result> results, LocalDate day) {
        return Holding.of(results, List.of(new Equivalence(OLD1, NEW1, SWITCH, Optional.empty()), all(2), all(3)), day);
    }

    private static Equivalence all(int number) {
        var code = BlockCode.valueOf("CCP" + number);
        return new Equivalence(new Block("2019", code), new Block("2025", code), SWITCH, Optional.empty());
    }

    private static Result passed(Block block, LocalDate day) {
        return line(block, day, Outcome.PASSED, true);
    }

    private static Result line(Block block, LocalDate day, Outcome outcome, boolean inForce) {
        return new Result(Uuid7.next(), ACCOUNT, block, day, outcome, Optional.empty(), "", Instant.EPOCH, inForce);
    }

    private static TitleVersion version(String code, LocalDate from) {
        return new TitleVersion(
                code, "Titre", 5, "", from, Optional.empty(), Optional.empty(), Set.of(BlockCode.values()));
    }
}
