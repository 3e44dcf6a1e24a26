package fr.mediane.engines.agenda.enrolment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.engines.agenda.web.AgendaForm;
import fr.mediane.engines.agenda.web.AgendaPages;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.util.List;

/**
 * One meeting and its people.
 *
 * @param place name and commune of the venue
 * @param links where one goes on from here, in rooms above
 * @param change where its form is
 * @param form what was typed to enrol somebody
 * @param reported whether it was to be reported a second time
 */
public record MeetingPage(
        Seen seen,
        String place,
        List<MeetingFollowUp.Link> links,
        String change,
        AgendaForm form,
        FormErrors errors,
        boolean reported) {
    /** What one says of somebody who has a seat, most often first. */
    public static final List<Attendance> SAID =
            List.of(Attendance.SEEN, Attendance.NOSHOW, Attendance.EXCUSED, Attendance.REVOKED);

    MeetingPage reported(boolean again) {
        return new MeetingPage(seen, place, links, change, form, errors, again);
    }

    public String href() {
        return AgendaPages.HOME + "/" + seen.meeting().id();
    }

    public List<Booking> gone() {
        return seen.bookings().stream()
                .filter(booking -> booking.attendance().gone())
                .toList();
    }

    public static String contact(Booking booking) {
        var contact = booking.participant().contact();
        return contact.phone()
                .map(PhoneNumber::display)
                .or(() -> contact.email().map(EmailAddress::address))
                .orElse("");
    }
}
