package fr.mediane.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One person's browser, without the window. */
final class Visitor implements AutoCloseable {
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Visitor(String address) {
        this.address = address;
    }

    /** The body as it came over the wire, compressed where the server compresses. */
    HttpResponse<byte[]> get(String path, String scenario) {
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Accept-Encoding", "gzip")
                .header(ServerTime.SCENARIO, scenario)
                .build());
    }

    HttpResponse<byte[]> post(String path, Map<String, List<String>> form, String scenario) {
        var body = form.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address).resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(ServerTime.SCENARIO, scenario)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Document page(String path) {
        return document(get(path, "page"));
    }

    /** Signs in as a professional of the demonstration; whoever was signed in is so no longer. */
    void signIn(String persona) {
        cookies.getCookieStore().removeAll();
        var page = page("/connexion");
        var choice = page.expectFirst("[data-provider=proconnect]");
        var form = choice.closest("form");
        var response = form == null
                ? get(choice.attr("href"), "sign-in")
                : form.attr("method").equalsIgnoreCase("post")
                        ? post(form.attr("action"), hidden(page), "sign-in")
                        : get(form.attr("action"), "sign-in");
        var people = document(response);
        var fields = hidden(people);
        fields.put("persona", List.of(persona));
        var action = people.expectFirst("button[name=persona]").closest("form");
        post(action == null ? "/" : action.absUrl("action"), fields, "sign-in");
    }

    /** The hidden fields of a page, the CSRF token among them. */
    static Map<String, List<String>> hidden(Document page) {
        return page.select("main form input[type=hidden]").stream()
                .collect(Collectors.toMap(
                        field -> field.attr("name"), field -> List.of(field.val()), (first, _) -> first));
    }

    static Document document(HttpResponse<byte[]> response) {
        try {
            return Jsoup.parse(text(response), response.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        var zipped =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        var bytes = zipped
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
