package fr.mediane.programmes.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.HireOrder.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract has to be, when somebody can be hired, and how a contract ends. */
class HiringRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final UUID POSITION = Uuid7.next();

    @Test
    void fullTimeIsPaidTheMinimumOfItsFirstDayAtLeast() {
        assertThat(fields(faults(ContractKind.CDI, null, 182_303, "Ondine Essai")))
                .isEmpty();
        assertThat(fields(faults(ContractKind.CDI, null, 182_302, "Ondine Essai")))
                .containsExactly("salaire");
        assertThat(fields(faults(ContractKind.CDI, null, 10_000_001, "Ondine Essai")))
                .containsExactly("salaire");
        assertThat(fields(faults(ContractKind.CDI, null, -1, "Ondine Essai"))).containsExactly("salaire");
    }

    @Test
    void onlyAPermanentContractHasNoLastDay() {
        assertThat(fields(faults(ContractKind.CDI, FIRST.plusDays(9), 200_000, "Ondine Essai")))
                .containsExactly("fin");
        for (var kind : List.of(ContractKind.CDD, ContractKind.PEC, ContractKind.PROJECT)) {
            assertThat(fields(faults(kind, null, 200_000, "Ondine Essai"))).containsExactly("fin");
            assertThat(fields(faults(kind, FIRST, 200_000, "Ondine Essai"))).isEmpty();
            assertThat(fields(faults(kind, FIRST.minusDays(1), 200_000, "Ondine Essai")))
                    .containsExactly("fin");
        }
    }

    @Test
    void aNameIsNeeded() {
        assertThat(fields(faults(ContractKind.CDI, null, 200_000, " "))).containsExactly("nom");
        assertThat(fields(faults(ContractKind.CDI, null, 200_000, "x".repeat(121))))
                .containsExactly("nom");
        assertThat(HiringRules.faults(order(ContractKind.CDI, null, 200_000, ""), 1, true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // first day, last day of whoever is there, whether somebody from 1 March on fits
        "2025-03-01, 2026-02-28, true",
        "2025-03-01, 2026-03-01, false",
        "2026-12-01, 2026-12-31, false",
        "2026-02-01, , false",
    })
    void twoNeverHoldOnePosition(LocalDate from, @Nullable LocalDate until, boolean fits) {
        var there = contract(until == null ? ContractKind.CDI : ContractKind.CDD, from, until);
        assertThat(HiringRules.conflict(position(FIRST), order(ContractKind.CDI, null, 1, ""), List.of(there)))
                .matches(wrong -> wrong.isEmpty() == fits);
    }

    @Test
    void nobodyIsHiredBeforeTheAwardNorAfterThePositionIsGivenBack() {
        var order = order(ContractKind.CDI, null, 1, "");
        assertThat(HiringRules.conflict(position(FIRST), order, List.of())).isEmpty();
        assertThat(HiringRules.conflict(position(FIRST.plusDays(1)), order, List.of()))
                .contains(ErrorKey.on("debut", "workforce.error.before-award"));
        assertThat(HiringRules.conflict(givenBack(), order, List.of()))
                .contains(ErrorKey.of("workforce.error.given-back"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, RESIGNATION, fin",
        "2026-03-01, RESIGNATION, ",
        "2026-08-31, RESIGNATION, ",
        "2026-09-01, RESIGNATION, fin",
        "2026-08-31, NOT_RENEWED, ",
        "2026-08-30, NOT_RENEWED, motif",
        "2026-06-30, MADE_PERMANENT, ",
        "2026-06-30, DISMISSAL, ",
        "2026-06-30, GRANT_ENDED, ",
    })
    void aContractEndsWithinItsDaysForAReasonThatFits(LocalDate on, EndReason reason, @Nullable String field) {
        var contract = contract(ContractKind.CDD, FIRST, LocalDate.of(2026, 8, 31));
        assertThat(HiringRules.ending(contract, on, reason, false).map(ErrorKey::field))
                .isEqualTo(Optional.ofNullable(field));
    }

    @Test
    void noneEndsWhileARenewalIsPendingUnlessItIsMadePermanent() {
        var contract = contract(ContractKind.CDD, FIRST, LocalDate.of(2026, 8, 31));
        var on = LocalDate.of(2026, 6, 30);
        assertThat(HiringRules.ending(contract, on, EndReason.RESIGNATION, true))
                .contains(ErrorKey.on("motif", "workforce.error.renewal-pending"));
        assertThat(HiringRules.ending(contract, on, EndReason.MADE_PERMANENT, true))
                .isEmpty();
        assertThat(HiringRules.ending(contract(ContractKind.CDI, FIRST, null), on, EndReason.MADE_PERMANENT, true))
                .contains(ErrorKey.on("motif", "workforce.error.end-reason"));
    }

    @ParameterizedTest
    @CsvSource({
        // vacant since, last day to fill it
        "2024-02-10, 2025-06-30",
        "2025-01-01, 2025-06-30",
        "2025-08-31, 2026-02-27",
        "2026-01-15, 2026-07-14",
    })
    void aVacantPositionIsFilledWithinSixMonthsSince2025(LocalDate since, LocalDate by) {
        var position = vacant(since);
        assertThat(position.fillBy()).contains(by);
        assertThat(position.overdue(by)).isFalse();
        assertThat(position.overdue(by.plusDays(1))).isTrue();
    }

    private static List<String> fields(List<ErrorKey> faults) {
        return faults.stream().map(ErrorKey::field).toList();
    }

    private static List<ErrorKey> faults(ContractKind kind, @Nullable LocalDate until, long wage, String name) {
        return HiringRules.faults(order(kind, until, wage, name), 182_303, false);
    }

    private static HireOrder order(ContractKind kind, @Nullable LocalDate until, long wage, String name) {
        return new HireOrder(
                Uuid7.next(), Optional.empty(), name, kind, FIRST, Optional.ofNullable(until), wage, Report.NOTHING);
    }

    private static Contract contract(ContractKind kind, LocalDate from, @Nullable LocalDate until) {
        return new Contract(
                Uuid7.next(), POSITION, Uuid7.next(), Optional.empty(), "", kind, from, until, 200_000, null, null);
    }

    private static Position position(LocalDate awarded) {
        return position(awarded, null, PositionState.VACANT, awarded);
    }

    private static Position vacant(LocalDate since) {
        return position(LocalDate.of(2022, 1, 1), null, PositionState.VACANT, since);
    }

    private static Position givenBack() {
        return position(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 2, 1), PositionState.GIVEN_BACK, null);
    }

    private static Position position(
            LocalDate awarded, @Nullable LocalDate back, PositionState state, @Nullable LocalDate since) {
        return new Position(
                POSITION,
                1,
                Uuid7.next(),
                Uuid7.next(),
                "26",
                PositionKind.COUNSELLOR,
                false,
                awarded,
                back,
                state,
                since,
                null,
                null);
    }
}
