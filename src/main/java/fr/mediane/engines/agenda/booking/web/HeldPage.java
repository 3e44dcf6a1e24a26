package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.booking.BookingDesk.Held;
import java.time.Instant;
import java.util.List;

/**
 * A booking, for whoever has its link.
 *
 * @param place where, in words
 * @param venue whether that is a venue, with a page of its own
 * @param address the link itself, as it is printed
 * @param done what has just been done: {@code pris}, {@code annule}; or empty
 */
public record HeldPage(
        Held held, String place, boolean venue, String address, String done, Instant now, FormErrors errors) {
    /** The bookings of whoever signed in to make them. */
    public record Own(List<HeldPage> bookings) {}

    public String href() {
        return HeldPages.HOME + "/" + held.token();
    }

    public boolean cancelled() {
        return held.booking().attendance().gone();
    }

    public boolean over() {
        return held.over(now);
    }

    /** Whether it can still be given up. */
    public boolean open() {
        return !cancelled() && held.meeting().begins().isAfter(now);
    }

    public String what(Ui ui) {
        return held.meeting().kind() == MeetingKind.APPOINTMENT
                ? ui.t("agenda.kind.appointment")
                : held.meeting().title();
    }

    public String when(Ui ui) {
        return DayWords.when(ui.locale(), held.meeting().start());
    }

    /** Where one books something else like it. */
    public String again() {
        return held.meeting().kind() == MeetingKind.EVENT
                ? EventBookingPages.EVENTS
                : "/lieux/" + held.meeting().venue() + "/rendez-vous";
    }

    /** The code in two halves, easier to say. */
    public String code() {
        return held.code().substring(0, 4) + "\u00a0" + held.code().substring(4);
    }
}
