package fr.mediane.programmes.coordination.roadmap.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoFinancingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** State 70 %, public 80 %, own 20 %, engineering 30 %. */
    private static final Caps CAPS = caps(DAY, Optional.empty(), 7_000, 8_000, 2_000, 3_000);

    @Test
    void theStateGivesItsShareToTheCentAndNotACentMore() {
        var money = of(100_000_00);
        assertThat(money.possible(FunderKind.STATE)).isEqualTo(70_000_00);
        assertThat(money.refusal(FunderKind.STATE, 70_000_00)).isEmpty();
        assertThat(money.refusal(FunderKind.STATE, 70_000_01))
                .contains(ErrorKey.on(
                        "montant",
                        "roadmap.cap.refused.state",
                        new BigDecimal("70.00"),
                        new BigDecimal("70000.00"),
                        new BigDecimal("70000.00")));
    }

    @Test
    void sharesOfAmountsThatDoNotDivideAreRoundedAgainstTheFunder() {
        var money = of(1_01);
        assertThat(money.possible(FunderKind.STATE)).as("70.7 cents").isEqualTo(70);
        assertThat(money.possible(FunderKind.PRIVATE))
                .as("the leader pays 20.2 cents, so 21")
                .isEqualTo(80);
        assertThat(money.ownMissing()).isEqualTo(21);
        assertThat(of(0).possible(FunderKind.STATE)).isZero();
        assertThat(of(0).refusal(FunderKind.OWN, 1)).isPresent();
    }

    @Test
    void publicMoneyTogetherHasACapOfItsOwn() {
        var money = of(100_00, line(FunderKind.STATE, 50_00), line(FunderKind.REGION, 20_00));
        assertThat(money.possible(FunderKind.STATE)).isEqualTo(10_00);
        assertThat(money.refusal(FunderKind.EUROPE, 10_00)).isEmpty();
        assertThat(key(money.refusal(FunderKind.EUROPE, 10_01))).isEqualTo("roadmap.cap.refused.public");
        assertThat(key(money.refusal(FunderKind.PRIVATE, 10_01))).isEqualTo("roadmap.cap.refused.others");
        assertThat(money.possible(FunderKind.OWN)).isEqualTo(30_00);
        assertThat(key(money.refusal(FunderKind.OWN, 30_01))).isEqualTo("roadmap.cap.refused.cost");
    }

    @Test
    void whatTheLeaderMustStillPutInIsSaid() {
        assertThat(of(100_00).ownMissing()).isEqualTo(20_00);
        assertThat(of(100_00, line(FunderKind.OWN, 19_99)).ownMissing()).isEqualTo(1);
        assertThat(of(100_00, line(FunderKind.OWN, 20_00)).ownMissing()).isZero();
    }

    @Test
    void aLowerCostIsRefusedWhenTheMoneyNoLongerFits() {
        var lines = List.of(line(FunderKind.STATE, 70_00), line(FunderKind.OWN, 30_00));
        assertThat(new CoFinancing(CAPS, 100_00, 0, lines).excesses()).isEmpty();
        assertThat(new CoFinancing(CAPS, 99_99, 0, lines).excesses())
                .extracting(ErrorKey::key, ErrorKey::field)
                .containsExactly(tuple("roadmap.cap.over.state", "cout"));
        assertThat(new CoFinancing(CAPS, 100_00, 30_00, lines).excesses()).isEmpty();
        assertThat(new CoFinancing(CAPS, 100_00, 30_01, lines).excesses())
                .extracting(ErrorKey::key)
                .containsExactly("roadmap.cap.engineering");
    }

    @Test
    void whateverIsAddedWithinWhatIsPossibleStaysWithinEveryCap() {
        var random = new Random(20261130);
        for (int round = 0; round < 500; round++) {
            long cost = 1 + random.nextInt(1_000_000);
            var lines = new ArrayList<FundingLine>();
            for (int i = 0; i < 8; i++) {
                var kind = FunderKind.values()[random.nextInt(FunderKind.values().length)];
                long possible = new CoFinancing(CAPS, cost, 0, lines).possible(kind);
                if (possible > 0) {
                    lines.add(line(kind, 1 + random.nextLong(possible)));
                }
            }
            var money = new CoFinancing(CAPS, cost, 0, lines);
            assertThat(money.excesses()).isEmpty();
            assertThat(money.open()).isNotNegative();
        }
    }

    @Test
    void versionsFollowOneAnotherWithoutAHole() {
        var first = new CapsTimeline(List.of(CAPS));
        assertThat(first.faults()).isEmpty();
        var next = first.with(caps(DAY.plusYears(1), Optional.empty(), 6_000, 8_000, 2_000, 3_000));
        assertThat(next.faults()).isEmpty();
        assertThat(next.at(DAY.plusYears(1).minusDays(1)).state()).isEqualTo(7_000);
        assertThat(next.at(DAY.plusYears(1)).state()).isEqualTo(6_000);
        assertThat(next.at(DAY.minusYears(9)).state())
                .as("the first for what was before")
                .isEqualTo(7_000);
        assertThat(first.with(caps(DAY, Optional.empty(), 1, 1, 1, 1)).faults()).isNotEmpty();
        assertThat(first.with(caps(DAY.minusDays(1), Optional.empty(), 1, 1, 1, 1))
                        .faults())
                .isNotEmpty();
        assertThat(first.with(caps(DAY.plusDays(1), Optional.of(DAY.plusDays(2)), 1, 1, 1, 1))
                        .faults())
                .extracting(ErrorKey::key)
                .contains("roadmap.error.caps-end");
        assertThat(first.with(caps(DAY.plusDays(1), Optional.empty(), 8_001, 8_000, 1, 1))
                        .faults())
                .extracting(ErrorKey::key)
                .containsExactly("roadmap.error.caps-public");
    }

    private static String key(Optional<ErrorKey> refusal) {
        return refusal.orElseThrow().key();
    }

    private static CoFinancing of(long cost, FundingLine... lines) {
        return new CoFinancing(CAPS, cost, 0, List.of(lines));
    }

    private static FundingLine line(FunderKind kind, long cents) {
        return new FundingLine(Uuid7.next(), Uuid7.next(), kind, "", cents, false);
    }

    private static Caps caps(LocalDate from, Optional<LocalDate> until, int state, int all, int own, int engineering) {
        return new Caps(from, until, state, all, own, engineering, "test");
    }
}
