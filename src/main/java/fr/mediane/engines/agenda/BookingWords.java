package fr.mediane.engines.agenda;

import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is written to those who take part, each time something changes for them. Who left no contact is not written to. */
@Component
public class BookingWords {
    /** Where one comes back to a booking by its link. */
    static final String LINK = "/rendez-vous/";

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
        var text = messages.text(
                locale,
                "agenda.notice." + what,
                subject(locale, meeting),
                DayWords.when(locale, meeting.start()),
                where(meeting),
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

    private String subject(Locale locale, Meeting meeting) {
        return meeting.kind() == MeetingKind.APPOINTMENT
                ? messages.text(locale, meeting.kind().messageKey())
                : meeting.title();
    }

    private String where(Meeting meeting) {
        return places.brief(meeting.venue()).map(PlaceDesk::label).orElse("");
    }
}
