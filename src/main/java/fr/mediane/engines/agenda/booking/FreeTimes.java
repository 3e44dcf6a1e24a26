package fr.mediane.engines.agenda.booking;

import fr.mediane.engines.agenda.Meetings;
import fr.mediane.engines.agenda.openings.OpeningWindow;
import fr.mediane.engines.agenda.openings.Openings;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times of a venue's windows at which nobody has an appointment yet. */
@Component
class FreeTimes {
    /** Nobody is surprised by somebody who booked a minute ago. */
    static final Duration NOTICE = Duration.ofHours(1);

    private static final String BUSY = Sql.beside(FreeTimes.class, "busy");
    private final Openings openings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FreeTimes(Openings openings, JdbcClient jdbc, Clock clock) {
        this.openings = openings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A window and a time in it at which its host is free. */
    record Free(OpeningWindow window, Instant begins) {
        LocalDateTime start() {
            return LocalDateTime.ofInstant(begins, window.zone());
        }

        Instant ends() {
            return begins.plus(Duration.ofMinutes(window.minutes()));
        }
    }

    private record Busy(UUID host, Optional<UUID> room, Instant begins, Instant ends) {
        boolean hinders(Free free) {
            var window = free.window();
            return (host.equals(window.host()) || room.isPresent() && room.equals(window.room()))
                    && begins.isBefore(free.ends())
                    && free.begins().isBefore(ends);
        }
    }

    /** In order of time, then of host; several hosts may be free at one time. */
    List<Free> of(UUID venue, Instant from, Instant to) {
        var earliest = clock.instant().plus(NOTICE);
        var start = from.isBefore(earliest) ? earliest : from;
        if (!start.isBefore(to)) {
            return List.of();
        }
        var windows = openings.bookable(venue, start, to);
        if (windows.isEmpty()) {
            return List.of();
        }
        var busy = busy(windows, start, to);
        return windows.stream()
                .flatMap(FreeTimes::times)
                .filter(free -> !free.begins().isBefore(start) && free.begins().isBefore(to))
                .filter(free -> busy.stream().noneMatch(one -> one.hinders(free)))
                .sorted(Comparator.comparing(Free::begins)
                        .thenComparing(free -> free.window().host()))
                .toList();
    }

    /** Who is free at exactly this time, on the clock of the venue. */
    List<Free> at(UUID venue, LocalDateTime begins) {
        var around = begins.toInstant(ZoneOffset.UTC);
        return of(venue, around.minus(Duration.ofDays(1)), around.plus(Duration.ofDays(1))).stream()
                .filter(free -> free.start().equals(begins))
                .toList();
    }

    private static Stream<Free> times(OpeningWindow window) {
        var times = new ArrayList<Free>();
        var step = Duration.ofMinutes(window.minutes());
        for (var at = window.begins(); !at.plus(step).isAfter(window.ends()); at = at.plus(step)) {
            times.add(new Free(window, at));
        }
        return times.stream();
    }

    private List<Busy> busy(List<OpeningWindow> windows, Instant from, Instant to) {
        return Rows.list(jdbc.sql(BUSY)
                .param(
                        "hosts",
                        windows.stream().map(OpeningWindow::host).distinct().toArray(UUID[]::new))
                .param(
                        "rooms",
                        windows.stream()
                                .flatMap(window -> window.room().stream())
                                .distinct()
                                .toArray(UUID[]::new))
                .param("from", Sql.at(from))
                .param("to", Sql.at(to.plus(Duration.ofHours(12))))
                .query((row, _) -> new Busy(
                        row.getObject("host", UUID.class),
                        Optional.ofNullable(row.getObject("room", UUID.class)),
                        Meetings.instant(row, "begins"),
                        Meetings.instant(row, "ends"))));
    }
}
