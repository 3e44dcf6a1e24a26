package fr.mediane.bench;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;

/** Every page of somebody's space, or of another part, that links lead to, one of each kind. */
final class Crawl {
    private static final String SPACE = "/mon-espace";
    private static final int MOST = 150;

    private Crawl() {}

    /** @param pattern the address with ids and questions left out: one page of each is measured */
    record Page(String pattern, String address) {
        static Page of(URI address) {
            var pattern = address.getPath()
                    .replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}")
                    .replaceAll("/\\d[\\d-]+", "/{date}");
            var query = address.getRawQuery();
            var names = query == null ? "" : "?" + query.replaceAll("=[^&]*", "");
            return new Page(pattern + names, address.getRawPath() + (query == null ? "" : "?" + query));
        }
    }

    static List<Page> of(Visitor visitor) {
        return of(visitor, SPACE, SPACE);
    }

    /**
     * @param start where the first links are
     * @param space the address that all the others begin with
     */
    static List<Page> of(Visitor visitor, String start, String space) {
        var found = new LinkedHashMap<String, Page>();
        var next = new ArrayDeque<>(List.of(new Page(start, start)));
        while (!next.isEmpty() && found.size() < MOST) {
            var page = next.removeFirst();
            if (found.containsKey(page.pattern())) {
                continue;
            }
            var response = visitor.get(page.address(), "crawl");
            var kind = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200 || !kind.startsWith("text/html")) {
                continue;
            }
            found.put(page.pattern(), page);
            for (var link : Visitor.document(response).select("a[href]:not([download])")) {
                var address = URI.create(link.absUrl("href"));
                if (address.getPath() != null && address.getPath().startsWith(space) && ours(address)) {
                    next.addLast(Page.of(address));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The language and the theme are the same page again. */
    private static boolean ours(URI address) {
        var query = address.getRawQuery();
        return query == null || !query.matches(".*\\b(lang|theme|tri)=.*");
    }
}
