package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.BookingDesk.Held;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.MeetingKind;
import java.time.Instant;

/**
 * A booking, for whoever has its link.
 *
 * @param place name and commune of the venue
 * @param address the link itself, as it is printed
 * @param done what has just been done: {@code pris}, {@code annule}; or empty
 */
public record HeldPage(Held held, String place, String address, String done, Instant now, FormErrors errors) {
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

    /** The code in two halves, easier to say. */
    public String code() {
        return held.code().substring(0, 4) + "\u00a0" + held.code().substring(4);
    }
}
