package fr.mediane.registers.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a window, over real HTTP: keeps cookies by name and path, follows a redirect only when asked to. */
public final class Visitor {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String base;

    record Cookie(String name, String value, String path) {}

    /** What came back. */
    public record Answer(int status, String location, Document page, HttpResponse<String> raw) {
        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Visitor(String base) {
        this.base = base;
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(uri(address)).header("Accept", "text/html"));
    }

    public Answer post(String address, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(address))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a form of a page just shown, with the token that the page carries. */
    public Answer submit(Answer page, String action, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("_csrf", token(page));
        return post(action, all);
    }

    public static String token(Answer page) {
        return page.page().select("input[name=_csrf]").attr("value");
    }

    /** Follows redirects until a page is shown. */
    public Answer follow(Answer answer) {
        var now = answer;
        for (int steps = 0; steps < 12 && now.status() / 100 == 3; steps++) {
            now = get(now.location());
        }
        return now;
    }

    /** Goes to the service and chooses a person there. @return the answer that leads back to Médiane, not yet followed */
    public Answer chooseAt(String provider, String persona, String query) {
        var people = follow(get("/connexion/vers/" + provider + query));
        var chosen = submit(people, "/idp/" + provider + "/connexion", Map.of("persona", persona));
        return get(chosen.location());
    }

    public Answer signIn(String provider, String persona) {
        return follow(chooseAt(provider, persona, ""));
    }

    public String cookie(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.name().equals(name))
                .map(Cookie::value)
                .findFirst()
                .orElse("");
    }

    public void set(String name, String value, String path) {
        cookies.put(name + path, new Cookie(name, value, path));
    }

    private URI uri(String address) {
        return URI.create(address.startsWith("/") ? base + address : address);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var uri = request.build().uri();
            var sent = cookies.values().stream()
                    .filter(cookie -> uri.getPath().startsWith(cookie.path()))
                    .map(cookie -> cookie.name() + "=" + cookie.value())
                    .collect(Collectors.joining("; "));
            if (!sent.isEmpty()) {
                request.header("Cookie", sent);
            }
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var location = response.headers().firstValue("Location").orElse("");
            return new Answer(
                    response.statusCode(),
                    location.isEmpty() ? "" : uri.resolve(location).toString(),
                    Jsoup.parse(response.body()),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var parts = header.split(";\\s*");
        var pair = parts[0].split("=", 2);
        var path = "/";
        boolean gone = pair[1].isEmpty();
        for (var part : parts) {
            if (part.toLowerCase(Locale.ROOT).startsWith("path=")) {
                path = part.substring(5);
            }
            gone |= part.equalsIgnoreCase("Max-Age=0");
        }
        if (gone) {
            cookies.remove(pair[0] + path);
        } else {
            cookies.put(pair[0] + path, new Cookie(pair[0], pair[1], path));
        }
    }
}
