package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions with the amounts of the reference, for tests. */
final class AGrant {
    static final LocalDate START = LocalDate.of(2025, 3, 1);

    private AGrant() {}

    static GrantVersion v1() {
        return version(
                "V1",
                LocalDate.of(2021, 1, 1),
                Optional.of(LocalDate.of(2023, 1, 1)),
                24,
                Map.of(Audience.PUBLIC, List.of(25_000_00L, 25_000_00L)));
    }

    static GrantVersion v2() {
        return version(
                "V2",
                LocalDate.of(2023, 1, 1),
                Optional.empty(),
                36,
                Map.of(
                        Audience.PUBLIC, List.of(17_500_00L, 12_500_00L, 12_500_00L),
                        Audience.PUBLIC_PRIORITY, List.of(20_000_00L, 17_500_00L, 12_500_00L),
                        Audience.PRIVATE, List.of(20_000_00L, 14_000_00L, 10_000_00L)));
    }

    static GrantVersion version(
            String code, LocalDate from, Optional<LocalDate> until, int months, Map<Audience, List<Long>> amounts) {
        return new GrantVersion(code, from, until, months, amounts, "Essai");
    }

    /** Somebody paid 2,000 € a month, from a day through the day before another. */
    static Occupation occupied(String from, String until) {
        return new Occupation(new DateRange(LocalDate.parse(from), LocalDate.parse(until)), 2_000_00);
    }

    static Schedule schedule(Occupation... occupied) {
        return Schedule.of(v2(), Audience.PUBLIC, START, Optional.empty(), List.of(occupied));
    }
}
