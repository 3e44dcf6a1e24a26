package fr.mediane.bench;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page weighs over the wire, in bytes, as the server sends it to a browser that takes gzip.
 *
 * @param first the page and everything it loads by itself: style sheets, their typefaces, scripts, icons
 * @param after the page alone, once the rest is in the browser's cache for a year
 */
record Weight(long first, long after) {
    private static final Pattern IN_CSS = Pattern.compile("url\\([\"']?([^\"')]+[.]woff2)");

    static Weight of(Visitor visitor, String path) {
        var response = visitor.get(path, "weight");
        var page = Visitor.document(response);
        Set<String> parts = new LinkedHashSet<>();
        page.select("link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel~=icon]")
                .forEach(link -> parts.add(link.absUrl("href")));
        page.select("script[src]").forEach(script -> parts.add(script.absUrl("src")));
        page.select("img[src]").forEach(image -> parts.add(image.absUrl("src")));
        for (var sheet : page.select("link[rel=stylesheet]")) {
            var address = URI.create(sheet.absUrl("href"));
            var css =
                    Visitor.document(visitor.get(address.toString(), "weight")).wholeText();
            IN_CSS.matcher(css)
                    .results()
                    .forEach(match -> parts.add(address.resolve(match.group(1)).toString()));
        }
        parts.removeIf(part -> !part.startsWith("http"));
        long after = response.body().length;
        return new Weight(
                after
                        + parts.stream()
                                .mapToLong(part -> visitor.get(part, "weight").body().length)
                                .sum(),
                after);
    }
}
