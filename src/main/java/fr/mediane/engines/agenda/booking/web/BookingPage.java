package fr.mediane.engines.agenda.booking.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.Announced;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.booking.Offer;
import fr.mediane.engines.agenda.web.BookingForm;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.venues.VenueBrief;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * One question of booking at a venue, or of enrolling in an event.
 *
 * @param counter where it happens and where one came from
 * @param offers the times that are free
 * @param announced the workshops and events one may enrol in
 * @param self the name of who is signed in as a citizen, so that no contact is needed
 */
public record BookingPage(
        Counter counter,
        List<Offer> offers,
        List<Announced> announced,
        BookingForm form,
        Optional<String> self,
        FormErrors errors) {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /**
     * Where one books.
     *
     * @param place the venue or address one will go to
     * @param home the first question
     * @param before the page that led there
     * @param name what that page is about
     */
    public record Counter(VenueBrief place, String home, String before, String name) {
        static Counter of(VenueBrief venue) {
            return new Counter(venue, "/lieux/" + venue.id() + "/rendez-vous", "/lieux/" + venue.id(), venue.name());
        }

        static Counter of(Meeting event, VenueBrief place) {
            var page = EventBookingPages.EVENTS + "/" + event.id();
            return new Counter(place, page + EventBookingPages.HERE, page, event.title());
        }
    }

    BookingPage with(List<ErrorKey> reasons) {
        return new BookingPage(counter, offers, announced, form, self, FormErrors.of(reasons));
    }

    public VenueBrief venue() {
        return counter.place();
    }

    /** Whether the person is signed in. */
    public boolean known() {
        return self.isPresent();
    }

    /** What to call the person: as typed, else as FranceConnect says. */
    public String name() {
        return form.typed().containsKey("name") ? form.one("name") : self.orElse("");
    }

    public String home() {
        return counter.home();
    }

    public String place() {
        return counter.before();
    }

    /** Whether there is but one thing to enrol in, so that no question comes before the contact. */
    public boolean single() {
        return home().endsWith(EventBookingPages.HERE);
    }

    /** Where one goes to enrol in it: an event has a page that says more. */
    public String choice(Announced one) {
        var id = one.meeting().id();
        return one.meeting().kind() == MeetingKind.EVENT
                ? EventBookingPages.EVENTS + "/" + id
                : home() + "?atelier=" + id;
    }

    /** The way through FranceConnect and back to this very question. */
    public String signIn() {
        var chosen = single()
                ? ""
                : workshop()
                        .map(one -> "?atelier=" + one.meeting().id())
                        .or(() -> form.begins().map(at -> "?debut=" + at))
                        .orElse("");
        return "/connexion?retour=" + UriUtils.encode(home() + chosen, StandardCharsets.UTF_8);
    }

    /** The days that have a free time, each with how many. */
    public Map<LocalDate, Long> days() {
        return offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.begins().toLocalDate(), LinkedHashMap::new, Collectors.counting()));
    }

    public List<Offer> on(LocalDate day, boolean morning) {
        return offers.stream()
                .filter(offer -> offer.begins().toLocalDate().equals(day))
                .filter(offer -> offer.begins().toLocalTime().isBefore(NOON) == morning)
                .toList();
    }

    /** What one is about to book: a workshop, or a time. */
    public Optional<Announced> workshop() {
        return form.workshop()
                .flatMap(id -> announced.stream()
                        .filter(one -> one.meeting().id().equals(id))
                        .findFirst());
    }

    /** What, in a few words. */
    public String what(Ui ui) {
        return workshop().map(one -> one.meeting().title()).orElseGet(() -> ui.t("agenda.kind.appointment"));
    }

    /** When, in words. */
    public String when(Ui ui) {
        return workshop()
                .map(one -> one.meeting().start())
                .or(form::begins)
                .map(at -> DayWords.when(ui.locale(), at))
                .orElse("");
    }

    public String day(Ui ui, LocalDate day) {
        return DayWords.day(ui.locale(), day);
    }

    public String time(Ui ui, LocalDateTime at) {
        return DayWords.time(ui.locale(), at.toLocalTime());
    }

    public String moment(Ui ui, LocalDateTime at) {
        return DayWords.when(ui.locale(), at);
    }

    /** Whether what was chosen is full, so that one would wait. */
    public boolean full() {
        return workshop().filter(one -> one.free() == 0).isPresent();
    }
}
