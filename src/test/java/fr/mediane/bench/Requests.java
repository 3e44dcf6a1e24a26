package fr.mediane.bench;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What people ask most, over and over: 500 times to warm up, 1,000 times measured. */
final class Requests {
    private static final int WARM_UP = 500;
    private static final int MEASURED = 1_000;
    private static final List<String> COMMUNES =
            List.of("26362", "33063", "97411", "75056", "13055", "59350", "35238", "67482", "31555", "44109");
    private static final List<String> TYPED =
            List.of("val", "bordo", "saint den", "33000", "lyo", "crest", "mont", "par");
    private static final List<String> FILTERS = List.of(
            "",
            "&service=maitrise-des-outils-numeriques-du-quotidien",
            "&prix=gratuit",
            "&ouvert=oui",
            "&service=aide-aux-demarches-administratives&prix=gratuit");
    private final Visitor visitor;
    private final ServerTime times;
    private @Nullable Document form;

    Requests(Visitor visitor, ServerTime times) {
        this.visitor = visitor;
        this.times = times;
    }

    /** @param path what the n-th request asks for */
    record Scenario(String name, String goal, Path path) {
        interface Path {
            String of(int number);
        }
    }

    Histogram simplest() {
        return measure(new Scenario("simplest", "", _ -> "/actuator/health/liveness"));
    }

    List<Scenario> publicOnes() {
        var places = COMMUNES.stream()
                .map(commune -> visitor.page("/lieux?commune=" + commune).expectFirst("main h3 a[href^=/lieux/]"))
                .map(link -> link.attr("href"))
                .toList();
        return List.of(
                new Scenario(
                        "commune suggestion",
                        "p95 ≤ 10 ms",
                        n -> "/api/v1/communes?q=" + TYPED.get(n % TYPED.size()).replace(" ", "%20")),
                new Scenario(
                        "radius search with filters (API)",
                        "p95 ≤ 10 ms",
                        n -> "/api/v1/lieux?commune=" + commune(n) + "&rayon=20" + filter(n)),
                new Scenario("home page", "p95 ≤ 5 ms", _ -> "/"),
                new Scenario("search page", "p95 ≤ 5 ms", n -> "/lieux?commune=" + commune(n) + filter(n)),
                new Scenario("page of a place", "p95 ≤ 5 ms", n -> places.get(n % places.size())),
                new Scenario("public statistics", "p95 ≤ 5 ms", _ -> "/statistiques"),
                new Scenario(
                        "public statistics, filtered",
                        "p95 ≤ 5 ms",
                        n -> "/statistiques?departement="
                                + List.of("26", "33", "974").get(n % 3)),
                new Scenario("accessibility statement", "p95 ≤ 5 ms", _ -> "/accessibilite"));
    }

    Histogram measure(Scenario scenario) {
        return measure(scenario, WARM_UP, MEASURED);
    }

    /** Slow pages need not be asked that often. */
    Histogram measure(Scenario scenario, int warmUp, int measured) {
        for (int i = 0; i < warmUp; i++) {
            visitor.get(scenario.path().of(i), "warm-up");
        }
        for (int i = 0; i < measured; i++) {
            int status = visitor.get(scenario.path().of(i), scenario.name()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(scenario.path().of(i) + " answers " + status);
            }
        }
        return times.of(scenario.name());
    }

    /** A counsellor records sessions of their own, as the form posts them. */
    Histogram recording() {
        beginRecording();
        record(WARM_UP, "warm-up");
        record(MEASURED, "recording");
        return times.of("recording");
    }

    void beginRecording() {
        visitor.signIn("mediatrice");
        form = visitor.page("/mon-espace/activites/nouvelle");
    }

    /** So many sessions, one after the other. */
    void record(int many, String scenario) {
        var filled = Objects.requireNonNull(form);
        for (int i = 0; i < many; i++) {
            var response = visitor.post("/mon-espace/activites/nouvelle", activity(filled), scenario);
            if (response.statusCode() != 200) {
                throw new IllegalStateException("recording answers " + response.statusCode() + " at " + response.uri());
            }
        }
    }

    private static Map<String, List<String>> activity(Document form) {
        var fields = new TreeMap<>(Visitor.hidden(form));
        fields.put("id", List.of(Uuid7.next().toString()));
        var today = LocalDate.now(Paris.ZONE);
        fields.put("date", List.of(today.toString()));
        fields.put("type", List.of("individuel"));
        fields.put("duration", List.of("30"));
        fields.put("place", List.of("a_distance"));
        fields.put("themes", List.of("email", "securite_numerique"));
        fields.put("equipment", List.of("ordinateur"));
        fields.put("autonomy", List.of("autonome"));
        return fields;
    }

    private static String commune(int number) {
        return COMMUNES.get(number % COMMUNES.size());
    }

    private static String filter(int number) {
        return String.format(Locale.ROOT, "%s", FILTERS.get(number / COMMUNES.size() % FILTERS.size()));
    }
}
