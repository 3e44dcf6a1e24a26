package fr.mediane.engines.agenda;

import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.text.BreakIterator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is written to those who take part, each time something changes for them. Who left no contact is not written to. */
@Component
public class BookingWords {
    /** Where one comes back to a booking by its link. */
    static final String LINK = "/rendez-vous/";

    /** How long a title or a place may be in a text message, in characters; by e-mail it is told in full. */
    static final int MOST_IN_A_TEXT = 60;

    private final Notices notices;
    private final Messages messages;
    private final PlaceDesk places;
    private final Bookings bookings;
    private final BaseUrl baseUrl;

    BookingWords(Notices notices, Messages messages, PlaceDesk places, Bookings bookings, BaseUrl baseUrl) {
        this.notices = notices;
        this.messages = messages;
        this.places = places;
        this.bookings = bookings;
        this.baseUrl = baseUrl;
    }

    void booked(Meeting meeting, Booking booking) {
        tell(booking.waiting() ? "waiting" : "booked", "", meeting, booking);
    }

    void seatFreed(Meeting meeting, Booking booking) {
        tell("freed", "", meeting, booking);
    }

    public void revoked(Meeting meeting, Booking booking) {
        tell("revoked", "", meeting, booking);
    }

    void excused(Meeting meeting, Booking booking) {
        tell("excused", "", meeting, booking);
    }

    void moved(Meeting meeting, Booking booking) {
        tell("moved", ":" + meeting.version(), meeting, booking);
    }

    /** Whether it goes out; not when it did before. */
    public boolean remind(Meeting meeting, Booking booking) {
        return tell("reminder", ":" + meeting.begins().getEpochSecond(), meeting, booking);
    }

    private boolean tell(String what, String once, Meeting meeting, Booking booking) {
        var contact = booking.participant().contact();
        var key = "agenda." + what + ":" + booking.id() + once;
        var locale = Locale.of(booking.locale());
        var given = bookings.given(booking.id());
        boolean asText = contact.phone().isPresent();
        var text = messages.text(
                locale,
                "agenda.notice." + what,
                shortened(subject(locale, meeting), asText),
                DayWords.when(locale, meeting.start()),
                shortened(where(meeting), asText),
                given.code(),
                baseUrl.at(LINK + given.token()));
        if (contact.phone().isPresent()) {
            return notices.send(Notice.text(key, contact.phone().get(), text, meeting.ends()));
        }
        return contact.email().isPresent()
                && notices.send(Notice.email(
                        key,
                        contact.email().get(),
                        messages.text(locale, "agenda.notice.subject", subject(locale, meeting)),
                        text,
                        meeting.ends()));
    }

    /** Cut between two words if it must be, so that the link that follows comes whole in the same message. */
    private static String shortened(String text, boolean asText) {
        if (!asText || text.length() <= MOST_IN_A_TEXT) {
            return text;
        }
        var words = BreakIterator.getLineInstance(Locale.ROOT);
        words.setText(text);
        int end = words.preceding(MOST_IN_A_TEXT);
        if (end <= 0) {
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            end = letters.preceding(MOST_IN_A_TEXT);
        }
        return text.substring(0, end).strip() + "…";
    }

    private String subject(Locale locale, Meeting meeting) {
        return meeting.kind() == MeetingKind.APPOINTMENT
                ? messages.text(locale, meeting.kind().messageKey())
                : meeting.title();
    }

    private String where(Meeting meeting) {
        return places.brief(meeting.venue()).map(PlaceDesk::label).orElse("");
    }
}
