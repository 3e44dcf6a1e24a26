package fr.mediane.design;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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
}
