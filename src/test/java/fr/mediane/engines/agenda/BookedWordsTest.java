package fr.mediane.engines.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and titles as people write them, and links that come too late. */
@MedianeTest
class BookedWordsTest {
    @Autowired
    MeetingDesk desk;

    @Autowired
    BookingDesk booking;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private final Actor amina = Agendas.host();
    private UUID venue = new UUID(0, 0);

    @BeforeEach
    void aVenue() {
        venue = Agendas.venue(jdbc);
    }

    @ParameterizedTest
    @CsvSource({"Zoë O’Brien,ZOE O'BRIEN", "Мария,мария", "李小龍,李小龍", "عائشة,عائشة", "N’Guyễn Đức,n'guyên Đưc"})
    void aNameOfAnyScriptIsKeptAndKnownAgain(String name, String again) {
        var meeting = workshop(5);
        assertThat(book(meeting, name, 41).booking().participant().name()).isEqualTo(name);
        assertThat(booking.enrol(Actor.PUBLIC, meeting.id(), Uuid7.next(), again, Agendas.phone(41), "fr"))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.already-in")));
        assertThat(book(meeting, name + " junior", 41).booking().holdsASeat()).isTrue();
    }

    @Test
    void whatHasBegunIsNeitherBookedNorGivenUpByItsLink() {
        var meeting = workshop(3);
        var ana = book(meeting, "Ana", 42);
        jdbc.sql("""
                        update agenda.meeting set during = tstzrange(now() - interval '1 hour', now() + interval '1 hour')
                        where id = ?
                        """).param(meeting.id()).update();
        assertThat(booking.giveUp(Actor.PUBLIC, ana.token()))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.too-late")));
        assertThat(booking.held(ana.token()).orThrow().booking().holdsASeat()).isTrue();
        assertThat(booking.enrol(Actor.PUBLIC, meeting.id(), Uuid7.next(), "Bo", Agendas.phone(43), "fr"))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.over")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Découvrir son ordinateur ", "Numérique👩‍👩‍👧‍👧", "Anticonstitutionnellement"})
    void aLongTitleIsCutInATextMessageAndTheLinkComesWhole(String word) {
        var title = word.repeat(200 / word.length()).strip();
        var meeting = desk.plan(amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 90, title, 3))
                .orThrow();
        var ana = book(meeting, "Ana " + word, 44);
        var text = told("agenda.booked:" + ana.booking().id());
        assertThat(text)
                .endsWith("/rendez-vous/" + ana.token())
                .contains("…", ana.code())
                .doesNotContain(title, "\uFFFD");
        var cut = text.substring(text.indexOf(". ") + 2, text.indexOf('…'));
        assertThat(title).startsWith(cut);
        assertThat(cut.length()).isBetween(30, 60);

        var bo = booking.enrol(
                        Actor.PUBLIC,
                        meeting.id(),
                        Uuid7.next(),
                        "Bo",
                        Contact.email(EmailAddress.of("bo" + Math.abs(word.hashCode()) + "@exemple.fr")),
                        "fr")
                .orThrow();
        assertThat(told("agenda.booked:" + bo.booking().id())).contains(title);
    }

    private String told(String key) {
        return notices.mailbox().stream()
                .map(shown -> shown.notice())
                .filter(notice -> notice.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private Meeting workshop(int seats) {
        return desk.plan(amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 90, "Photos", seats))
                .orThrow();
    }

    private BookingDesk.Held book(Meeting meeting, String name, int phone) {
        return booking.enrol(Actor.PUBLIC, meeting.id(), Uuid7.next(), name, Agendas.phone(phone), "fr")
                .orThrow();
    }
}
