package fr.mediane.programmes.vouchers.web;

import fr.mediane.platform.web.CallerLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many codes may be shown from one address in an hour, whatever the page: no page is a way around another. */
@Component
public class CodeLimits {
    private final CallerLimits limits;

    CodeLimits(Clock clock, @Value("${mediane.vouchers.balances-per-hour:30}") int perHour) {
        this.limits = new CallerLimits(clock, perHour, Duration.ofHours(1));
    }

    public boolean allows(HttpServletRequest request) {
        return limits.allows(request.getRemoteAddr());
    }
}
