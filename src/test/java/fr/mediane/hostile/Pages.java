package fr.mediane.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Walks from page to page as somebody, and gathers the forms on the way: a few pages of each kind. */
final class Pages {
    private static final int OF_A_KIND = 2;
    private static final Pattern GIVEN =
            Pattern.compile("/(orienter|rendez-vous|evenements|partage|invitation|questionnaire)/[\\w-]{10,}");
    private final MockMvcTester mvc;
    private final String base;
    private final List<Route> routes;
    private final RequestPostProcessor person;
    private final String follow;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Map<String, FoundForm> forms = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Queue<String> next = new ArrayDeque<>();

    /** @param follow which links, as a regular expression */
    Pages(MockMvcTester mvc, String base, List<Route> routes, RequestPostProcessor person, String follow) {
        this.mvc = mvc;
        this.base = base;
        this.routes = routes;
        this.person = person;
        this.follow = follow;
    }

    /** The route that a form's address leads to; the one with the fewest variables, as the framework chooses. */
    Optional<Route> posting(String path) {
        return route(path, false);
    }

    private Optional<Route> route(String path, boolean reads) {
        return routes.stream()
                .filter(route -> route.reads() == reads && route.matches(path))
                .min(Comparator.comparingInt(Route::variables));
    }

    void add(String address) {
        var local = address.startsWith(base) ? address.substring(base.length()) : address;
        var uri = local.replaceFirst("#.*", "");
        if (uri.startsWith("/") && seen.add(uri)) {
            var kind = route(path(uri), true).map(Route::pattern);
            if (kind.isPresent() && kinds.merge(kind.get(), 1, Integer::sum) <= OF_A_KIND) {
                next.add(uri);
            }
        }
    }

    /** The forms on all pages that can be come to from what was added; each address pattern and set of fields once. */
    List<FoundForm> forms() {
        while (!next.isEmpty()) {
            var here = next.remove();
            var answer = mvc.get()
                    .uri(URI.create(base + here))
                    .with(person)
                    .exchange()
                    .getResponse();
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                read(new String(answer.getContentAsByteArray(), UTF_8), here);
            }
        }
        return List.copyOf(forms.values());
    }

    private void read(String text, String here) {
        var page = Jsoup.parse(text);
        page.select("main a[href],nav a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches(follow))
                .forEach(this::add);
        GIVEN.matcher(text).results().forEach(link -> given.add(link.group()));
        FoundForm.on(page, path(here))
                .forEach(form -> posting(form.action())
                        .ifPresent(route ->
                                forms.putIfAbsent(route + "" + form.fields().keySet(), form)));
    }

    /** Links for others that stood on these pages. */
    Set<String> given() {
        return given;
    }

    private static String path(String uri) {
        return uri.replaceFirst("\\?.*", "");
    }
}
