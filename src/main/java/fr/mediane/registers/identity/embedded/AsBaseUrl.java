package fr.mediane.registers.identity.embedded;

import fr.mediane.platform.web.BaseUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/** The embedded services are known by the base address, by whatever name they are called: their issuer hangs on it. */
final class AsBaseUrl extends OncePerRequestFilter {
    private final BaseUrl baseUrl;

    AsBaseUrl(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Readdressed(request, baseUrl), response);
    }

    private static final class Readdressed extends HttpServletRequestWrapper {
        private final BaseUrl baseUrl;
        private final URI uri;

        Readdressed(HttpServletRequest request, BaseUrl baseUrl) {
            super(request);
            this.baseUrl = baseUrl;
            this.uri = baseUrl.uri();
        }

        @Override
        public String getScheme() {
            return uri.getScheme();
        }

        @Override
        public String getServerName() {
            return uri.getHost();
        }

        @Override
        public int getServerPort() {
            return uri.getPort() >= 0 ? uri.getPort() : baseUrl.https() ? 443 : 80;
        }

        @Override
        public boolean isSecure() {
            return baseUrl.https();
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(baseUrl.at(getRequestURI()));
        }
    }
}
