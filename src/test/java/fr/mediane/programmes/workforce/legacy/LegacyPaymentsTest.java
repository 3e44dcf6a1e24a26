package fr.mediane.programmes.workforce.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.grants.FundSource;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Over;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Paid;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.programmes.workforce.legacy.Legacy.Payment;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Stated;
import fr.mediane.programmes.workforce.legacy.PaymentReconciling.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Payments of an older tool against the caps of their instalments, with the reference's amounts. */
class LegacyPaymentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final VersionTimeline VERSIONS = new VersionTimeline(List.of(
            new GrantVersion(
                    "V1",
                    day("2021-01-01"),
                    Optional.of(day("2023-01-01")),
                    24,
                    Map.of(Audience.PUBLIC, List.of(2_500_000L, 2_500_000L)),
                    ""),
            new GrantVersion(
                    "V2",
                    day("2023-01-01"),
                    Optional.empty(),
                    36,
                    Map.of(
                            Audience.PUBLIC,
                            List.of(1_750_000L, 1_250_000L, 1_250_000L),
                            Audience.PRIVATE,
                            List.of(2_000_000L, 1_400_000L, 1_000_000L)),
                    "")));

    private final Findings findings = new Findings();
    private final List<Payment> payments = new ArrayList<>();

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private void paid(String begins, int number, long euros, String on, FundSource fund) {
        payments.add(new Payment(
                payments.size() + 2L, "Y" + payments.size(), "P", day(begins), number, euros * 100, day(on), fund));
    }

    private void paid(String begins, int number, long euros, String on) {
        paid(begins, number, euros, on, FundSource.STATE);
    }

    private List<Funded> funded(Audience audience, String awarded, Optional<LocalDate> back) {
        var position = new Position(2, "P", "S", PositionKind.COUNSELLOR, Stated.VACANT, day(awarded), back, "");
        return new PaymentReconciling(TODAY, VERSIONS, findings)
                .of(payments, Map.of("P", new Held(position, audience, List.of())));
    }

    private List<FindingKind> kinds() {
        return findings.all().stream().map(Finding::kind).toList();
    }

    @Test
    void twoFundingsOneAfterTheOther() {
        paid("2021-02-01", 1, 25_000, "2021-03-01");
        paid("2021-02-01", 2, 25_000, "2022-03-01");
        paid("2023-07-01", 1, 17_500, "2023-08-01", FundSource.NGEU);
        paid("2023-07-01", 2, 12_500, "2024-08-01", FundSource.NGEU);
        var all = funded(Audience.PUBLIC, "2021-01-01", Optional.empty());
        assertThat(findings.all()).isEmpty();
        assertThat(all).extracting(Funded::version).containsExactly("V1", "V2");
        assertThat(all).extracting(Funded::closed).containsExactly(true, false);
        assertThat(all).extracting(Funded::cents).containsExactly(5_000_000L, 4_250_000L);
        assertThat(all.getFirst().months().until()).isEqualTo(day("2023-02-01"));
    }

    @Test
    void toTheCentIsPaidAndACentMoreIsClaimed() {
        paid("2024-01-01", 1, 17_000, "2024-02-01");
        paid("2024-01-01", 1, 500, "2024-03-01");
        assertThat(funded(Audience.PUBLIC, "2023-01-01", Optional.empty())
                        .getFirst()
                        .over())
                .isEmpty();
        payments.add(new Payment(9, "Y9", "P", day("2024-01-01"), 2, 1_250_001, day("2025-01-05"), FundSource.STATE));
        var all = funded(Audience.PUBLIC, "2023-01-01", Optional.empty());
        assertThat(all.getFirst().over()).containsExactly(new Over(FundSource.STATE, 1));
        assertThat(all.getFirst().payments()).extracting(Paid::cents).containsExactly(1_700_000L, 50_000L, 1_250_000L);
        assertThat(findings.all().getLast())
                .isEqualTo(new Finding(LegacyFile.PAYMENTS, 9, "Y9", FindingKind.OVER_THE_CAP, List.of("2", "0.01")));
    }

    @Test
    void whatHasNoRightToBePaidIsToBeGivenBack() {
        paid("2024-01-01", 1, 17_500, "2024-02-01");
        paid("2024-01-01", 1, 17_500, "2024-02-02");
        paid("2024-01-01", 4, 10_000, "2024-02-03");
        paid("2024-06-01", 1, 17_500, "2024-07-01");
        paid("2024-01-01", 2, 6_000, "2025-02-01");
        paid("2024-01-01", 2, 6_000, "2025-03-01", FundSource.NGEU);
        paid("2024-01-01", 3, 12_500, "2027-01-01");
        var all = funded(Audience.PUBLIC, "2023-01-01", Optional.empty());
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        FindingKind.PAID_TWICE,
                        FindingKind.NO_INSTALMENT,
                        FindingKind.TWO_FUNDINGS,
                        FindingKind.TWO_FUNDS,
                        FindingKind.PAID_AHEAD);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().over().stream()
                        .mapToLong(TakenOver.Over::cents)
                        .sum())
                .isEqualTo(100 * (17_500 + 10_000 + 17_500 + 6_000));
        assertThat(all.getFirst().payments()).hasSize(2);
    }

    @Test
    void nothingIsFundedOutsideTheDaysOfAPosition() {
        paid("2022-11-01", 1, 17_500, "2023-02-01");
        var all = funded(Audience.PUBLIC, "2023-01-15", Optional.of(day("2024-03-31")));
        assertThat(kinds()).containsExactly(FindingKind.FUNDING_DAYS);
        assertThat(all.getFirst().months().from()).isEqualTo(day("2023-01-15"));
        assertThat(all.getFirst().months().until()).isEqualTo(day("2024-04-01"));
        assertThat(all.getFirst().closed()).isTrue();
        assertThat(all.getFirst().cents()).isEqualTo(1_750_000);
    }

    @Test
    void whatAVersionSaysNothingOfIsWorthWhatWasPaid() {
        paid("2021-02-01", 1, 20_000, "2021-03-01");
        paid("2021-02-01", 2, 14_000, "2022-03-01");
        var all = funded(Audience.PRIVATE, "2021-01-01", Optional.empty());
        assertThat(kinds()).containsExactly(FindingKind.NO_RATE);
        assertThat(all.getFirst().closed()).isTrue();
        assertThat(all.getFirst().cents()).isEqualTo(3_400_000);
    }
}
