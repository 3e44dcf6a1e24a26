package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.BaseUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signing in happens under one address, since services send people back to that one and cookies belong to it: whoever comes
 * by 127.0.0.1 is taken to localhost first. Once only, so that a proxy which hides the address cannot make a loop.
 */
final class OneAddress extends OncePerRequestFilter {
    private static final String MARK = "adresse=1";
    private final BaseUrl baseUrl;

    OneAddress(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        boolean marked = query != null && query.contains(MARK);
        if (marked || !signsIn(request) || here(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(
                    baseUrl.at(request.getRequestURI()) + "?" + (query == null ? "" : query + "&") + MARK);
        }
    }

    private static boolean signsIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && (path.equals("/connexion") || path.startsWith(SignInRequests.START + "/"));
    }

    private boolean here(HttpServletRequest request) {
        URI uri = baseUrl.uri();
        int port = uri.getPort() >= 0 ? uri.getPort() : baseUrl.https() ? 443 : 80;
        return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == port;
    }
}
