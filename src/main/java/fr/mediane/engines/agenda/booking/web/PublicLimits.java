package fr.mediane.engines.agenda.booking.web;

import fr.mediane.platform.web.CallerLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may book, and try codes: a town hall behind one address may do so all day, a program may not. */
@Component
class PublicLimits {
    private final CallerLimits bookings;
    private final CallerLimits codes;

    PublicLimits(
            Clock clock,
            @Value("${mediane.agenda.bookings-per-hour:40}") int bookingsPerHour,
            @Value("${mediane.agenda.codes-per-hour:20}") int codesPerHour) {
        bookings = new CallerLimits(clock, bookingsPerHour, Duration.ofHours(1));
        codes = new CallerLimits(clock, codesPerHour, Duration.ofHours(1));
    }

    boolean mayBook(HttpServletRequest request) {
        return bookings.allows(request.getRemoteAddr());
    }

    boolean mayTryACode(HttpServletRequest request) {
        return codes.allows(request.getRemoteAddr());
    }
}
