package fr.mediane.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a reader may choose among, kept in a cookie for a year.
 *
 * @param parameter of the address that chooses
 * @param values the first is the default
 */
record Choice(String parameter, String cookie, List<String> values) {
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
