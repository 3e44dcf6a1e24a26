package fr.mediane.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address that links of the shell come back to. After a post, that is the page with the form.
 *
 * @param path encoded path
 * @param query encoded query, or empty
 */
record Place(String path, String query) {
    /** Kept in cookies, so no link needs to carry them on. */
    private static final Set<String> PREFERENCES = Set.of("lang", "theme");

    static Place of(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return new Place(failed.toString(), "");
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return new Place(request.getRequestURI(), orEmpty(request.getQueryString()));
        }
        return cameFrom(request);
    }

    String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    String with(String parameter, String value) {
        List<String> kept = new ArrayList<>();
        for (var part : query.split("&")) {
            var name = part.split("=", 2)[0];
            if (!name.isEmpty() && !name.equals(parameter) && !PREFERENCES.contains(name) && stays(name, parameter)) {
                kept.add(part);
            }
        }
        if (!value.isEmpty()) {
            kept.add(parameter + "=" + UriUtils.encode(value, UTF_8));
        }
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }

    /** Another order or filter starts again at the first page. */
    private static boolean stays(String name, String changed) {
        return !name.equals("page") || PREFERENCES.contains(changed);
    }

    private static Place cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return new Place("/", "");
        }
        try {
            var uri = UriComponentsBuilder.fromUriString(referer).build();
            var same = request.getServerName().equals(uri.getHost());
            return same ? new Place(safe(uri.getPath()), orEmpty(uri.getQuery())) : new Place("/", "");
        } catch (IllegalArgumentException e) {
            return new Place("/", "");
        }
    }

    /** Never two slashes first: that would be another site. */
    private static String safe(@Nullable String path) {
        return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
