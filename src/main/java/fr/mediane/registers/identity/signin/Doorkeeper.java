package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.Programs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Who is not signed in is shown the sign-in page and then brought back; programs get a status. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var path = request.getRequestURI();
        if (Programs.call(path)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (path.startsWith("/actuator")) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", connexion(shownPage(request, "HX-Current-URL")));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(connexion(ReturnAddress.of(request)));
        } else {
            response.sendRedirect(connexion(shownPage(request, HttpHeaders.REFERER)));
        }
    }

    /** A program that shows no token is asked for one; whoever is known but may not is told so. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        var nobody = SecurityContextHolder.getContext().getAuthentication() == null;
        if (nobody && Programs.call(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static String connexion(Optional<ReturnAddress> back) {
        return "/connexion" + back.map(ReturnAddress::query).orElse("");
    }

    /** The page whose form or fragment asked; only its path counts, whatever host the header claims. */
    private static Optional<ReturnAddress> shownPage(HttpServletRequest request, String header) {
        try {
            return Optional.ofNullable(request.getHeader(header))
                    .map(URI::create)
                    .flatMap(page -> {
                        var query = page.getRawQuery();
                        return ReturnAddress.parse(page.getRawPath() + (query == null ? "" : "?" + query));
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
