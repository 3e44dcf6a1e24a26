package fr.mediane.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an answer to hostile input must never be; one line for each route and kind of fault. */
final class Faults {
    private static final Pattern TRACE = Pattern.compile(
            "\\bat (fr\\.mediane|org\\.spring|java\\.base)|org\\.springframework\\.|java\\.lang\\.[A-Z]");
    private final Map<String, String> found = new LinkedHashMap<>();
    private final Complaints log;

    Faults(Complaints log) {
        this.log = log;
    }

    void look(Object route, String what, MvcTestResult result) {
        if (result.getUnresolvedException() == null) {
            var response = result.getResponse();
            if (response.getStatus() >= 500) {
                note(route, "status " + response.getStatus(), what);
            }
            headers(route, what, response);
            body(route, what, response);
        } else {
            note(route, root(result.getUnresolvedException()), what);
        }
        log.heard().forEach(line -> note(route, "log: " + line, what));
    }

    List<String> all() {
        return found.entrySet().stream()
                .map(entry -> entry.getKey() + " ← " + entry.getValue())
                .toList();
    }

    private void headers(Object route, String what, MockHttpServletResponse response) {
        for (var name : response.getHeaderNames()) {
            var values = String.join("", response.getHeaders(name));
            if (name.equalsIgnoreCase(Attack.HEADER) || values.indexOf('\n') >= 0 || values.indexOf('\r') >= 0) {
                note(route, "header " + name, what);
            }
            if (name.equalsIgnoreCase("Location") && values.matches("(https?:)?[/\\\\]{2}evil.*")) {
                note(route, "leads elsewhere", what);
            }
        }
    }

    private void body(Object route, String what, MockHttpServletResponse response) {
        var type = Objects.toString(response.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.contains("html") && !type.contains("json") && !type.contains("text")) {
            return;
        }
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (TRACE.matcher(text).find()) {
            note(route, "stack trace", what);
        }
        if (type.contains("html")) {
            markup(route, what, text);
        }
    }

    private void markup(Object route, String what, String text) {
        if (!text.contains("hostile(")) {
            return;
        }
        if (text.contains(Attack.SCRIPT) || text.contains(Attack.IMAGE)) {
            note(route, "raw markup", what);
        }
        if (!Jsoup.parse(text)
                .select("[onfocus],[onerror],script:containsData(hostile)")
                .isEmpty()) {
            note(route, "markup that runs", what);
        }
    }

    private void note(Object route, String fault, String what) {
        found.merge(route + ": " + fault, what, (a, b) -> a.contains(b) || a.length() > 200 ? a : a + ", " + b);
    }

    private static String root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message =
                Objects.toString(root.getMessage(), "").lines().findFirst().orElse("");
        var where = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.mediane"))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("?");
        return root.getClass().getSimpleName() + " " + message + " at " + where;
    }
}
