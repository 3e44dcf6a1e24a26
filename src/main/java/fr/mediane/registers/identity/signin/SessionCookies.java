package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.stereotype.Component;

/**
 * One cookie for Médiane and one for each embedded service, chosen by the path: being signed in there is not being signed in
 * here, as with the real ones.
 */
@Component
class SessionCookies implements HttpSessionIdResolver {
    private final CookieHttpSessionIdResolver ours;
    private final Map<Provider, CookieHttpSessionIdResolver> embedded = new EnumMap<>(Provider.class);

    SessionCookies(BaseUrl baseUrl) {
        // "__Host-": the browser itself makes sure that it is Secure, ours alone and for no other host.
        ours = cookie(baseUrl.https() ? "__Host-mediane" : "mediane", "/", baseUrl);
        for (var provider : Provider.values()) {
            embedded.put(provider, cookie("mediane-idp-" + provider.path(), "/idp/" + provider.path(), baseUrl));
        }
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return of(request).resolveSessionIds(request);
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        of(request).setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        of(request).expireSession(request, response);
    }

    private CookieHttpSessionIdResolver of(HttpServletRequest request) {
        var parts = request.getRequestURI().split("/", 4);
        var provider =
                parts.length > 2 && parts[1].equals("idp") ? Provider.ofPath(parts[2]) : Optional.<Provider>empty();
        return provider.map(known -> Objects.requireNonNull(embedded.get(known)))
                .orElse(ours);
    }

    private static CookieHttpSessionIdResolver cookie(String name, String path, BaseUrl baseUrl) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath(path);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(baseUrl.https());
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }
}
