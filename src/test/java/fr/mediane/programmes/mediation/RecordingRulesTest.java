package fr.mediane.programmes.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingRulesTest {
    private static final LocalDate TODAY = Sessions.TODAY;

    @Test
    void acceptsAnOrdinarySessionAndAnOrdinaryWorkshop() {
        assertThat(broken(Sessions.individual())).isEmpty();
        assertThat(broken(Sessions.workshop())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 365, 3650})
    void refusesADateInTheFuture(int days) {
        assertThat(broken(Sessions.individual().on(TODAY.plusDays(days))))
                .containsExactly("date mediation.error.date-in-future");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 365, 2000})
    void acceptsTodayAndThePast(int days) {
        assertThat(broken(Sessions.individual().on(TODAY.minusDays(days)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "1999-01-01", "0001-01-01", "-5000-01-01"})
    void refusesADateBeforeTheProgramme(String date) {
        assertThat(broken(Sessions.individual().on(LocalDate.parse(date))))
                .containsExactly("date mediation.error.date-too-old");
    }

    @Test
    void acceptsTheFirstDayOfTheProgramme() {
        assertThat(broken(Sessions.individual().on(LocalDate.of(2020, 1, 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 30, 45, 60, 90, 120, 599, 1438, 1439})
    void acceptsADurationOfLessThanADay(int minutes) {
        assertThat(broken(Sessions.individual().lasting(minutes))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -30, 1440, 1441, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesNoDurationAndADayOrMore(int minutes) {
        assertThat(broken(Sessions.individual().lasting(minutes))).containsExactly("minutes mediation.error.duration");
    }

    @Test
    void aVenueActivityNamesItsVenue() {
        var nowhere = new ActivityPlace(PlaceKind.VENUE, Optional.empty(), Optional.of(CommuneCode.of("26108")));
        assertThat(broken(Sessions.individual().at(nowhere))).containsExactly("venue mediation.error.venue-missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaceKind.class,
            names = {"HOME", "ELSEWHERE"})
    void anotherPlaceNamesItsCommune(PlaceKind kind) {
        var nowhere = new ActivityPlace(kind, Optional.empty(), Optional.empty());
        assertThat(broken(Sessions.individual().at(nowhere)))
                .containsExactly("commune mediation.error.commune-missing");
    }

    @Test
    void aRemoteSessionNeedsNoCommune() {
        var remote = new ActivityPlace(PlaceKind.REMOTE, Optional.empty(), Optional.empty());
        assertThat(broken(Sessions.individual().at(remote))).isEmpty();
    }

    @Test
    void anActivityHasATheme() {
        assertThat(broken(Sessions.individual().about(Set.of(), Set.of(), "")))
                .containsExactly("themes mediation.error.theme-missing");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void eachThemeIsEnoughByItself(Theme theme) {
        assertThat(broken(Sessions.individual().about(Set.of(theme), Set.of(), "")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AdministrativeTheme.class)
    void aProcedureGoesWithAdministrativeHelp(AdministrativeTheme procedure) {
        var helped = Set.of(Theme.EMAIL, Theme.ADMINISTRATIVE_HELP);
        assertThat(broken(Sessions.individual().about(helped, Set.of(procedure), "carte grise")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proceduresAndOtherThemes")
    void aProcedureWithoutAdministrativeHelpIsRefused(Theme theme, AdministrativeTheme procedure) {
        assertThat(broken(Sessions.individual().about(Set.of(theme), Set.of(procedure), "")))
                .containsExactly("procedures mediation.error.procedure-without-help");
    }

    static Stream<Object[]> proceduresAndOtherThemes() {
        return EnumSet.complementOf(EnumSet.of(Theme.ADMINISTRATIVE_HELP)).stream()
                .flatMap(theme ->
                        Arrays.stream(AdministrativeTheme.values()).map(procedure -> new Object[] {theme, procedure}));
    }

    @Test
    void aPrecisionWithoutAdministrativeHelpIsRefusedToo() {
        assertThat(broken(Sessions.individual().about(Set.of(Theme.EMAIL), Set.of(), "carte grise")))
                .containsExactly("procedures mediation.error.procedure-without-help");
    }

    @ParameterizedTest
    @EnumSource(
            value = Equipment.class,
            names = {"COMPUTER", "PHONE", "TABLET", "OTHER"})
    void noEquipmentExcludesEveryOther(Equipment other) {
        assertThat(broken(Sessions.individual().using(Set.of(Equipment.NONE, other))))
                .containsExactly("equipment mediation.error.equipment-none-and-some");
        assertThat(broken(Sessions.individual().using(Set.of(Equipment.NONE)))).isEmpty();
        assertThat(broken(Sessions.individual().using(Set.of(other)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 0, -1})
    void anIndividualSessionHasOnePerson(int number) {
        assertThat(broken(Sessions.individual().with(Participants.of(number))))
                .containsExactly("participants mediation.error.one-person");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -500, 501, 1000, Integer.MAX_VALUE})
    void aWorkshopHasOneToFiveHundredPeople(int number) {
        var people = new Participants(number, Map.of(), Map.of(), Map.of());
        assertThat(broken(Sessions.workshop().with(people)))
                .containsExactly("participants mediation.error.participants");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 499, 500})
    void aWorkshopMayCountNothingButThePeople(int number) {
        assertThat(broken(Sessions.workshop().with(Participants.of(number)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Gender.class)
    void noGenderIsNegative(Gender gender) {
        var people = new Participants(8, Map.of(gender, -1), Map.of(), Map.of());
        assertThat(broken(Sessions.workshop().with(people))).containsExactly("genders mediation.error.negative");
    }

    @ParameterizedTest
    @EnumSource(AgeBand.class)
    void noAgeBandIsNegative(AgeBand age) {
        var people = new Participants(8, Map.of(), Map.of(age, -3), Map.of());
        assertThat(broken(Sessions.workshop().with(people))).containsExactly("ages mediation.error.negative");
    }

    @ParameterizedTest
    @EnumSource(SocialStatus.class)
    void noStatusIsNegative(SocialStatus status) {
        var people = new Participants(8, Map.of(), Map.of(), Map.of(status, Integer.MIN_VALUE));
        assertThat(broken(Sessions.workshop().with(people))).containsExactly("statuses mediation.error.negative");
    }

    @Test
    void noMarginExceedsTheParticipants() {
        var people = new Participants(
                3,
                Map.of(Gender.FEMALE, 2, Gender.MALE, 2),
                Map.of(AgeBand.FROM_70, 4),
                Map.of(SocialStatus.RETIRED, Integer.MAX_VALUE, SocialStatus.EMPLOYED, Integer.MAX_VALUE));
        assertThat(broken(Sessions.workshop().with(people)))
                .containsExactly(
                        "genders mediation.error.more-than-participants",
                        "ages mediation.error.more-than-participants",
                        "statuses mediation.error.more-than-participants");
    }

    /** Whatever was counted within the number is accepted, and every margin is then complete. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsCountedWithinTheNumberAddsUp(int seed) {
        var random = new Random(seed);
        int number = 1 + random.nextInt(Participants.MOST);
        var people = new Participants(
                number,
                part(random, number, Gender.class),
                part(random, number, AgeBand.class),
                part(random, number, SocialStatus.class));
        var trimmed = Sessions.workshop().with(people).content().trimmed();
        assertThat(RecordingRules.broken(trimmed, TODAY)).isEmpty();
        assertThat(Participants.sum(trimmed.participants().genders())).isEqualTo(number);
        assertThat(Participants.sum(trimmed.participants().ages())).isEqualTo(number);
        assertThat(Participants.sum(trimmed.participants().statuses())).isEqualTo(number);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static <E extends Enum<E>> Map<E, Integer> part(Random random, int number, Class<E> list) {
        var counts = new EnumMap<E, Integer>(list);
        int left = random.nextInt(number + 1);
        for (var value : list.getEnumConstants()) {
            int some = random.nextInt(left + 1);
            counts.put(value, some);
            left -= some;
        }
        return counts;
    }

    @Test
    void textsHaveALongest() {
        assertThat(broken(Sessions.workshop().titled("a".repeat(200)).noting("b".repeat(5000))))
                .isEmpty();
        assertThat(broken(Sessions.workshop().titled("a".repeat(201)).noting("b".repeat(100_000))))
                .containsExactly("title mediation.error.too-long", "note mediation.error.too-long");
        var helped = Sessions.individual().about(Set.of(Theme.ADMINISTRATIVE_HELP), Set.of(), "c".repeat(501));
        assertThat(broken(helped)).containsExactly("procedureDetail mediation.error.too-long");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var all = Sessions.workshop()
                .on(TODAY.plusDays(1))
                .lasting(0)
                .at(new ActivityPlace(PlaceKind.HOME, Optional.empty(), Optional.empty()))
                .about(Set.of(), Set.of(AdministrativeTheme.HOUSING), "")
                .with(Participants.of(0));
        assertThat(broken(all)).hasSize(6);
    }

    @Test
    void whatBelongsToTheOtherTypeIsDropped() {
        var individual = Sessions.individual().titled("Photos").content().trimmed();
        assertThat(individual.title()).isEmpty();
        assertThat(individual.level()).isEmpty();
        assertThat(individual.autonomy()).isPresent();
        var workshop = Sessions.workshop().content().trimmed();
        assertThat(workshop.level()).isPresent();
        assertThat(workshop.autonomy()).isEmpty();
    }

    private static List<String> broken(Sessions session) {
        return RecordingRules.broken(session.content(), TODAY).stream()
                .map(RecordingRulesTest::words)
                .toList();
    }

    private static String words(ErrorKey reason) {
        return reason.field() + " " + reason.key();
    }
}
