package fr.mediane.engines.agenda.web;

import fr.mediane.design.Today;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.AgendaDesk.Filled;
import fr.mediane.engines.agenda.DayWords;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Today's appointments and workshops: when, what and where, and how full; with whom is said in the agenda only. */
@Component
@Order(20)
class AgendaToday implements Today {
    /** Days begin this much earlier or later somewhere in France. */
    private static final Duration AROUND = Duration.ofHours(14);

    private final AgendaDesk agenda;
    private final AgendaVenues venues;
    private final Clock clock;

    AgendaToday(AgendaDesk agenda, AgendaVenues venues, Clock clock) {
        this.agenda = agenda;
        this.venues = venues;
        this.clock = clock;
    }

    @Override
    public Optional<Part> part(Ui ui) {
        if (!Hosts.mayReceive(ui.actor())) {
            return Optional.empty();
        }
        var today = Paris.today(clock);
        var midnight = today.atStartOfDay(Paris.ZONE).toInstant();
        var planned = agenda
                .filled(
                        ui.actor(),
                        midnight.minus(AROUND),
                        midnight.plus(AROUND).plus(Duration.ofDays(1)))
                .orThrow()
                .stream()
                .filter(one -> one.meeting().start().toLocalDate().equals(today))
                .toList();
        var places = planned.isEmpty()
                ? Map.<UUID, String>of()
                : venues.names(planned.stream()
                        .map(one -> one.meeting().venue())
                        .distinct()
                        .toList());
        return Optional.of(new Part(
                planned.stream().map(one -> line(ui, one, places)).toList(),
                List.of(new Action(ui.t("agenda.today.open"), AgendaPages.HOME))));
    }

    private static Line line(Ui ui, Filled one, Map<UUID, String> places) {
        var meeting = one.meeting();
        var appointment = meeting.kind() == MeetingKind.APPOINTMENT;
        var place = places.getOrDefault(meeting.venue(), "");
        return new Line(
                DayWords.time(ui.locale(), meeting.start().toLocalTime()) + " – "
                        + DayWords.time(ui.locale(), meeting.end().toLocalTime()),
                appointment ? ui.t(meeting.kind().messageKey()) : meeting.title(),
                appointment ? place : place + ", " + ui.t("agenda.today.seats", one.seated(), meeting.capacity()),
                AgendaPages.HOME + "/" + meeting.id());
    }
}
