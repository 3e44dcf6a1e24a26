package fr.mediane.bench.country;

import fr.mediane.kernel.DateRange;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.steering.statistics.columns.Condition;
import fr.mediane.steering.statistics.columns.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people ask about the country. */
final class Questions {
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private final Size size;
    private final Counsellors counsellors;
    private final Random random = new Random(2_026);
    private final SplittableRandom places = new SplittableRandom(2_026);

    Questions(Size size, Counsellors counsellors) {
        this.size = size;
        this.counsellors = counsellors;
    }

    static Slice national() {
        return Slice.of(DateRange.through(BEGINNING, LocalDate.now()));
    }

    /** The département of a counsellor in the middle. */
    Slice departement() {
        return national().with(new Condition.In(Set.of(), Set.of(place().departement())));
    }

    Slice ofOneCounsellor() {
        return national().with(new Condition.By(some(1, this::account)));
    }

    /** Any combination of up to four filters, of any period. */
    Slice any() {
        var period = switch (random.nextInt(4)) {
            case 0 -> national().period();
            case 1 -> DateRange.through(LocalDate.now().minusDays(random.nextInt(31)), LocalDate.now());
            default -> {
                var from = LocalDate.now().minusDays(30 + random.nextInt(365 * Size.YEARS - 30));
                yield new DateRange(from, from.plusDays(1 + random.nextInt(700)));
            }
        };
        var slice = Slice.of(period).withFresh(random.nextBoolean());
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            slice = slice.with(condition());
        }
        return slice;
    }

    private Condition condition() {
        return switch (random.nextInt(13)) {
            case 0 -> new Condition.By(some(1 + random.nextInt(5), this::account));
            case 1 -> new Condition.For(some(1 + random.nextInt(5), () -> id(counsellors.employer(anyone()))));
            case 2 -> new Condition.At(some(1 + random.nextInt(10), () -> id(place().venue())));
            case 3 -> new Condition.In(some(1 + random.nextInt(60), () -> place().commune()), Set.of());
            case 4 -> new Condition.In(Set.of(), some(1 + random.nextInt(8), () -> place().departement()));
            case 5 -> new Condition.In(some(3, () -> place().commune()), some(2, () -> place().departement()));
            case 6 -> new Condition.Workshop(random.nextBoolean());
            case 7 -> new Condition.Themes(Condition.bits(some(2, () -> Theme.values()[random.nextInt(19)])));
            case 8 ->
                new Condition.Procedures(
                        Condition.bits(some(2, () -> AdministrativeTheme.values()[random.nextInt(11)])));
            case 9 -> new Condition.Tagged(some(2, () -> id(counsellors.tagOf(anyone()))));
            case 10 ->
                new Condition.Naming(some(3, () -> id(Counsellors.person(anyone(), random.nextDouble(), places))));
            case 11 -> new Condition.FromMeeting(random.nextBoolean());
            default ->
                new Condition.Team(some(10, this::account).stream()
                        .map(account -> new Condition.Membership(
                                account, LocalDate.now().minusDays(400), Optional.empty()))
                        .toList());
        };
    }

    private <T> Set<T> some(int many, Supplier<T> one) {
        return Stream.generate(one).limit(many).collect(Collectors.toSet());
    }

    private int anyone() {
        return random.nextInt(size.counsellors());
    }

    private UUID account() {
        return id(Counsellors.account(anyone()));
    }

    private Counsellors.Place place() {
        return counsellors.place(anyone(), places);
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    List<Slice> many(int many) {
        return IntStream.range(0, many).mapToObj(_ -> any()).toList();
    }
}
