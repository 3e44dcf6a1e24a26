package fr.mediane.hostile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;

/** Fills a form as somebody would who reads what the page says is wrong, until it is taken. */
final class GoodFaith {
    private static final int TRIES = 8;
    private static final int SOON = 9;
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(SOON);
    private static final List<String> ATTEMPTS = List.of(
            "Texte d’essai",
            DAY.toString(),
            "10:00",
            "12:00",
            "5",
            "1950",
            "26108",
            "06 39 98 12 34",
            "essai@exemple.fr",
            "https://essai.exemple.fr");
    private final Map<String, String> known;

    /** @param known what the boxes take in which one picks something */
    GoodFaith(Map<String, String> known) {
        this.known = known;
    }

    /** What was sent at last. */
    record Filled(FoundForm form, Answer answer) {
        boolean taken() {
            return answer.status() < 400;
        }
    }

    Filled fill(FoundForm blank, Function<FoundForm, Answer> send) {
        var form = blank.with(picked(blank));
        var answer = send.apply(form);
        var tries = new HashMap<String, Integer>();
        for (int i = 0; i < TRIES && answer.status() == 422; i++) {
            form = corrected(form, answer.page(), tries);
            answer = send.apply(form);
        }
        return new Filled(form, answer);
    }

    private Map<String, List<String>> picked(FoundForm blank) {
        var picked = new LinkedHashMap<String, List<String>>();
        known.forEach((name, value) -> {
            if (blank.fields().getOrDefault(name, List.of("none")).equals(List.of(""))) {
                picked.put(name, List.of(value));
            }
        });
        return picked;
    }

    private static FoundForm corrected(FoundForm form, Document page, Map<String, Integer> tries) {
        var better = new LinkedHashMap<String, List<String>>();
        for (var link : page.select(".ds-error-summary a[href^=#]")) {
            var id = link.attr("href").substring(1);
            var name = form.names().getOrDefault(id, id);
            if (form.fields().containsKey(name) && !better.containsKey(name)) {
                better.put(name, List.of(ATTEMPTS.get((tries.merge(name, 1, Integer::sum) - 1) % ATTEMPTS.size())));
            }
        }
        return form.with(better);
    }
}
