package fr.mediane.engines.surveys.web;

import fr.mediane.engines.surveys.AnsweringDesk;
import fr.mediane.platform.web.CallerLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may try codes that lead nowhere: a room full of people may answer, a program may not guess. */
@Component
class SurveyLimits {
    private final CallerLimits codes;

    SurveyLimits(Clock clock, @Value("${mediane.surveys.codes-per-hour:300}") int codesPerHour) {
        codes = new CallerLimits(clock, codesPerHour, Duration.ofHours(1));
    }

    /** A long secret cannot be guessed, so tries are not counted. */
    boolean allow(HttpServletRequest request, String secret) {
        return !AnsweringDesk.guessable(secret) || codes.allows(request.getRemoteAddr());
    }
}
