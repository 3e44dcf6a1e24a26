package fr.mediane.registers.venues.imports.web;

import fr.mediane.registers.venues.imports.ImportDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an announced upload that is too large before a byte of it is read, with the reason in plain words. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {
    /** The rest of the form around the file, in bytes. */
    private static final long FORM = 1 << 16;

    private final ImportDesk imports;

    UploadLimit(ImportDesk imports) {
        this.imports = imports;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/administration/lieux/imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > (imports.limitMegabytes() << 20) + FORM) {
            request.setAttribute("mediane.reasons", List.of(imports.tooLarge()));
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
