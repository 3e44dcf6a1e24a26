package fr.mediane.journeys;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Follows the links of the pages as somebody who clicks on everything. Addresses that are alike but for ids, secrets and
 * parameters are of one kind, and of each kind only so many are opened.
 */
final class Crawl {
    /** An id, a number, or a secret: long, and of more than small letters. */
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d[\\dAB]*|(?=.*[A-Z0-9])[\\w-]{20,}");

    /** Files, programs' addresses, and what would sign the visitor out. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(api|v3|idp|assets|agenda|deconnexion|connexion)(/.*|$)|.*\\.\\w{3,8}|.*/(export|copie|modele)$");

    private final String base;
    private final int most;
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> files = new TreeSet<>();

    /** @param most pages to open of each kind */
    Crawl(String base, int most) {
        this.base = base;
        this.most = most;
    }

    /**
     * Opens these and all that they lead to.
     *
     * @param open looks at the page of an address and tells where its links lead
     */
    void from(List<String> addresses, Function<String, ? extends List<?>> open) {
        var waiting = new ArrayDeque<>(addresses);
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (seen.add(address) && opened.merge(kind(address), 1, Integer::sum) <= most) {
                open.apply(address).stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith(base + "/"))
                        .map(link -> link.substring(base.length()).replaceFirst("#.*", ""))
                        .filter(this::isPage)
                        .forEach(waiting::add);
            }
        }
    }

    /** The kinds of pages that were opened, in order. */
    Set<String> kinds() {
        return new TreeSet<>(opened.keySet());
    }

    /** The files that the pages offered. */
    Set<String> files() {
        return files;
    }

    static String kind(String address) {
        var kind = new StringBuilder();
        for (var part : URI.create(address).getPath().split("/")) {
            kind.append(part.isEmpty() ? "" : "/" + (ID.matcher(part).matches() ? "{}" : part));
        }
        return kind.isEmpty() ? "/" : kind.toString();
    }

    private boolean isPage(String address) {
        boolean file = NO_PAGE.matcher(URI.create(address).getPath()).matches();
        if (file) {
            files.add(address);
        }
        return !file;
    }
}
