package fr.mediane.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an announced upload that is too large before a byte of it is read, with the reason in plain words. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimits extends OncePerRequestFilter {
    /** The rest of the form around the file, in bytes. */
    private static final long FORM = 1 << 16;

    private final ObjectProvider<UploadLimit> limits;

    UploadLimits(ObjectProvider<UploadLimit> limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return limit(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request).orElseThrow();
        if (request.getContentLengthLong() > (limit.megabytes() << 20) + FORM) {
            request.setAttribute(Failures.REASONS, List.of(limit.tooLarge()));
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<UploadLimit> limit(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? limits.stream()
                        .filter(limit -> limit.path().equals(request.getRequestURI()))
                        .findFirst()
                : Optional.empty();
    }
}
