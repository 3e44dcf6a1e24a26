package fr.mediane.design;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Language and colours as the reader chose them: {@code ?lang=en}, {@code ?theme=dark}, kept for a year in cookies that
 * say nothing else. French unless chosen otherwise, whatever the browser asks for: the service speaks French first.
 */
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Preferences extends OncePerRequestFilter implements LocaleResolver {
    private static final Choice LANGUAGE = new Choice("lang", "mediane-lang", List.of("fr", "en"));
    private static final Choice THEME = new Choice("theme", "mediane-theme", List.of("auto", "light", "dark"));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LANGUAGE.settle(request, response);
        THEME.settle(request, response);
        chain.doFilter(request, response);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return LANGUAGE.of(request).equals("en") ? Locale.UK : Locale.FRANCE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by the reader, with ?lang=");
    }

    static String theme(HttpServletRequest request) {
        return THEME.of(request);
    }

    /** A choice among values; the first is the default. */
    private record Choice(String parameter, String cookie, List<String> values) {
        void settle(HttpServletRequest request, HttpServletResponse response) {
            var asked = asked(request);
            asked.ifPresent(value -> response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookie, value)
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .build()
                            .toString()));
            request.setAttribute(cookie, asked.or(() -> kept(request)).orElse(values.getFirst()));
        }

        String of(HttpServletRequest request) {
            return request.getAttribute(cookie) instanceof String value
                    ? value
                    : asked(request).or(() -> kept(request)).orElse(values.getFirst());
        }

        /** From the query only: reading a parameter here would read a posted body before its time. */
        private Optional<String> asked(HttpServletRequest request) {
            var query = request.getQueryString();
            return query == null
                    ? Optional.empty()
                    : Arrays.stream(query.split("&"))
                            .filter(part -> part.startsWith(parameter + "="))
                            .map(part -> part.substring(parameter.length() + 1))
                            .filter(values::contains)
                            .findFirst();
        }

        private Optional<String> kept(HttpServletRequest request) {
            var cookies = request.getCookies();
            return cookies == null
                    ? Optional.empty()
                    : Arrays.stream(cookies)
                            .filter(each -> each.getName().equals(cookie) && values.contains(each.getValue()))
                            .map(each -> each.getValue())
                            .findFirst();
        }
    }
}
