package fr.mediane.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Text that is no text (broken UTF-8) or fields beyond counting are a bad request. Left alone, the server would log each one
 * with what was typed, which may be a name or a place.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableText extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            refuse(response, unreadable);
        } catch (ServletException failure) {
            if (!(failure.getCause() instanceof InvalidParameterException unreadable)) {
                throw failure;
            }
            refuse(response, unreadable);
        }
    }

    private static void refuse(HttpServletResponse response, InvalidParameterException unreadable) throws IOException {
        if (!response.isCommitted()) {
            var status = HttpStatus.resolve(unreadable.getErrorCode());
            response.sendError((status == null ? HttpStatus.BAD_REQUEST : status).value());
        }
    }
}
