package fr.mediane.engines.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.engines.agenda.booking.Offer;
import fr.mediane.engines.agenda.booking.OfferDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpeningDeskTest extends AgendaTest {
    @Autowired
    OpeningDesk desk;

    @Autowired
    OfferDesk offers;

    @Autowired
    BookingDesk booking;

    @Autowired
    Spreading spreading;

    @Autowired
    Clock clock;

    @Test
    void anOpeningIsOfferedToThePublicInSteps() {
        open(amina, plan(9, 11, "FREQ=WEEKLY", 30)).orThrow();
        assertThat(offers.opens(venue)).isTrue();
        assertThat(offers.offers(venue, Agendas.monday(9).toLocalDate()))
                .extracting(offer -> offer.begins().toLocalTime())
                .containsExactly(time(9), LocalTime.of(9, 30), time(10), LocalTime.of(10, 30));
        assertThat(offers.offers(venue).stream()
                        .map(offer -> offer.begins().toLocalDate())
                        .distinct())
                .hasSizeGreaterThan(3);
    }

    @Test
    void openingsOfOneHostNeverOverlapWhereverTheyAre() {
        open(amina, plan(9, 11, "FREQ=WEEKLY", 30)).orThrow();
        var elsewhere = Agendas.venue(jdbc);
        var later = Agendas.monday(10).plusWeeks(3).toLocalDate();
        var overlapping = new OpeningPlan(elsewhere, "", later, time(10), time(12), "", 60, true, true);
        assertThat(open(amina, overlapping))
                .isEqualTo(Decision.refused(ErrorKey.on("begins", "agenda.error.openings-overlap")));
        assertThat(offers.opens(elsewhere)).isFalse();
        assertThat(open(Agendas.host(), overlapping)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void saysWhatIsWrong() {
        var monday = Agendas.monday(9).toLocalDate();
        assertThat(open(amina, new OpeningPlan(venue, "", monday.minusYears(1), time(9), time(8), "x", 5, true, true)))
                .isEqualTo(Decision.refused(List.of(
                        ErrorKey.on("day", "agenda.error.past"),
                        ErrorKey.on("ends", "agenda.error.ends-before"),
                        ErrorKey.on("minutes", "agenda.error.minutes", 10, 240),
                        ErrorKey.on("repeat", "agenda.error.rule"))));
        assertThat(open(amina, new OpeningPlan(venue, "", monday, time(9), time(10), "", 90, true, true)))
                .isEqualTo(Decision.refused(ErrorKey.on("minutes", "agenda.error.longer-than-opening")));
        assertThat(desk.open(Actor.PUBLIC, Uuid7.next(), plan(9, 11, "", 30))).isEqualTo(Decision.forbidden());
    }

    @Test
    void anExceptionClosesOneDayAndCanBeTakenBack() {
        open(amina, plan(9, 10, "FREQ=WEEKLY", 30)).orThrow();
        var begins = Agendas.monday(9);
        var window = windows().getFirst();
        desk.except(amina, window.id(), true).orThrow();
        assertThat(offers.offers(venue, begins.toLocalDate())).isEmpty();
        assertThat(offers.offers(venue, begins.toLocalDate().plusWeeks(1))).hasSize(2);
        assertThat(desk.except(Agendas.host(), window.id(), false)).isEqualTo(Decision.unknown());
        desk.except(amina, window.id(), false).orThrow();
        assertThat(offers.offers(venue, begins.toLocalDate())).hasSize(2);
    }

    @Test
    void anOpeningThatIsStoppedBringsNothingMore() {
        var opening = open(amina, plan(9, 10, "FREQ=WEEKLY", 30)).orThrow();
        desk.stop(amina, opening.id(), Agendas.monday(9).toLocalDate()).orThrow();
        assertThat(offers.offers(venue)).hasSize(2);
        spreading.goOn();
        assertThat(offers.offers(venue)).hasSize(2);
    }

    @Test
    void publicHolidaysOfThePlaceAreLeftOut() {
        var reunion = venueIn("97411", "97400");
        var december20 = nextDecember20();
        var days = "FREQ=DAILY;COUNT=3";
        open(amina, new OpeningPlan(reunion, "", december20.minusDays(1), time(9), time(10), days, 30, true, false))
                .orThrow();
        assertThat(windows(december20)).containsExactly(december20.minusDays(1), december20.plusDays(1));
        var other = Agendas.host();
        open(other, new OpeningPlan(venue, "", december20.minusDays(1), time(9), time(10), days, 30, true, false))
                .orThrow();
        assertThat(windowsOf(other, december20))
                .containsExactly(december20.minusDays(1), december20, december20.plusDays(1));
    }

    @Test
    void theClockIsThatOfThePlace() {
        var reunion = venueIn("97411", "97400");
        var monday = Agendas.monday(9).toLocalDate();
        open(amina, new OpeningPlan(reunion, "", monday, time(9), time(10), "", 60, true, true))
                .orThrow();
        assertThat(windows().getFirst().begins()).isEqualTo(monday + "T05:00:00Z");
        assertThat(offers.offers(reunion)).containsExactly(new Offer(monday.atTime(9, 0), 60));
    }

    @Test
    void whatIsTakenIsNotOfferedAnyMore() {
        open(amina, plan(9, 11, "", 30)).orThrow();
        meetings.plan(
                        amina,
                        Uuid7.next(),
                        MeetingPlan.appointment(
                                Agendas.venue(jdbc), Agendas.monday(9).plusMinutes(15), 30))
                .orThrow();
        assertThat(offers.offers(venue))
                .extracting(offer -> offer.begins().toLocalTime())
                .containsExactly(time(10), LocalTime.of(10, 30));
    }

    @Test
    void anAppointmentByPhoneAloneIsGivenUpByItsLinkAndOfferedAgain() {
        open(amina, plan(9, 10, "", 30)).orThrow();
        var id = Uuid7.next();
        var held = book(id, Agendas.monday(9), 1).orThrow();
        assertThat(held.code()).matches("[A-Z346789]{8}");
        assertThat(book(id, Agendas.monday(9), 1).orThrow()).isEqualTo(held);
        assertThat(book(id, Agendas.monday(9), 2)).isEqualTo(Decision.unknown());
        assertThat(book(Uuid7.next(), Agendas.monday(9), 2))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.just-taken")));
        assertThat(offers.offers(venue)).hasSize(1);
        assertThat(booking.byCode(held.code(), Agendas.phone(1))).isEqualTo(Decision.accepted(held));
        assertThat(booking.byCode(held.code(), Agendas.phone(2))).isEqualTo(Decision.unknown());
        booking.giveUp(Actor.PUBLIC, held.token()).orThrow();
        assertThat(offers.offers(venue)).hasSize(2);
        assertThat(book(Uuid7.next(), Agendas.monday(9), 2)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aTimeThatIsNotOfferedIsRefused() {
        open(amina, plan(9, 10, "", 30)).orThrow();
        for (var at : List.of(
                Agendas.monday(9).plusMinutes(10),
                Agendas.monday(12),
                Agendas.monday(9).minusWeeks(9))) {
            assertThat(book(Uuid7.next(), at, 1)).isEqualTo(Decision.refused(ErrorKey.of("agenda.error.just-taken")));
        }
    }

    private Decision<BookingDesk.Held> book(UUID id, LocalDateTime begins, int phone) {
        return booking.book(Actor.PUBLIC, venue, begins, id, "", Agendas.phone(phone), "fr");
    }

    private Decision<Opening> open(Actor host, OpeningPlan plan) {
        return desk.open(host, Uuid7.next(), plan);
    }

    private OpeningPlan plan(int from, int to, String rule, int minutes) {
        return new OpeningPlan(
                venue, "", Agendas.monday(from).toLocalDate(), time(from), time(to), rule, minutes, true, true);
    }

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }

    private List<OpeningWindow> windows() {
        var now = clock.instant();
        return desk.windows(amina, now, now.plus(Duration.ofDays(30))).orThrow();
    }

    private List<LocalDate> windows(LocalDate around) {
        return windowsOf(amina, around);
    }

    private List<LocalDate> windowsOf(Actor host, LocalDate around) {
        var middle = around.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var span = Duration.ofDays(5);
        return desk.windows(host, middle.minus(span), middle.plus(span)).orThrow().stream()
                .map(OpeningWindow::day)
                .toList();
    }

    private LocalDate nextDecember20() {
        var today = LocalDate.now(clock);
        var this20 = LocalDate.of(today.getYear(), 12, 20);
        return this20.minusDays(1).isAfter(today) ? this20 : this20.plusYears(1);
    }

    private UUID venueIn(String commune, String postcode) {
        var id = Agendas.venue(jdbc);
        jdbc.sql("update venues.venue set commune_code = ?, code_postal = ? where id = ?")
                .params(commune, postcode, id)
                .update();
        return id;
    }
}
