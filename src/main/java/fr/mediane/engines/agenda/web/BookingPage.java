package fr.mediane.engines.agenda.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.Offer;
import fr.mediane.engines.agenda.OfferDesk.Announced;
import fr.mediane.registers.venues.VenueBrief;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question of booking at a venue.
 *
 * @param offers the times that are free
 * @param announced the workshops and events one may enrol in
 * @param known whether the person is signed in, so that no contact is needed
 */
public record BookingPage(
        VenueBrief venue,
        List<Offer> offers,
        List<Announced> announced,
        BookingForm form,
        boolean known,
        FormErrors errors) {
    private static final LocalTime NOON = LocalTime.of(12, 0);

    public String home() {
        return "/lieux/" + venue.id() + "/rendez-vous";
    }

    public String place() {
        return "/lieux/" + venue.id();
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
