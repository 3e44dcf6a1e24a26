package fr.mediane.hostile;

import fr.mediane.kernel.Uuid7;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each form that somebody comes to: in good faith first, then with hostile values under all names and under each alone. */
final class Siege {
    private static final int ROUNDS = 4;

    /** Of all values, so many for each field alone; the next field gets the next ones. */
    private static final int FOR_A_FIELD = 2;

    private final Sender sender;
    private final GoodFaith faith;
    private final Set<String> tried = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private int turn;

    Siege(Sender sender, GoodFaith faith) {
        this.sender = sender;
        this.faith = faith;
    }

    /** @param ending the forms that take something away, or all others */
    void lay(Pages pages, RequestPostProcessor person, boolean ending) {
        for (int round = 0; round < ROUNDS; round++) {
            for (var form : pages.forms()) {
                var route = pages.posting(form.action()).orElseThrow();
                if (form.ends() == ending
                        && !taken.contains(name(route, form))
                        && tried.add(person + name(route, form))) {
                    attack(form, route, pages, person);
                }
            }
        }
    }

    private void attack(FoundForm blank, Route route, Pages pages, RequestPostProcessor person) {
        var filled = faith.fill(blank, form -> send(route, form, pages, person, Attack.ALL.getFirst(), "good faith"));
        if (filled.taken()) {
            taken.add(name(route, blank));
        }
        var form = filled.form();
        for (var attack : Attack.ALL) {
            var all = new LinkedHashMap<String, List<String>>();
            form.fields().keySet().forEach(name -> all.put(name, attack.values()));
            send(route, form.with(all), pages, person, attack, attack.name());
        }
        for (var name : form.fields().keySet()) {
            for (int i = 0; i < FOR_A_FIELD; i++) {
                var attack = Attack.ALL.get(turn++ % Attack.ALL.size());
                send(route, form.with(name, attack.values()), pages, person, attack, name + " = " + attack.name());
            }
        }
    }

    private Answer send(
            Route route, FoundForm form, Pages pages, RequestPostProcessor person, Attack inFiles, String what) {
        var result = sender.send(route, form.action(), person, fresh(form), inFiles, what);
        result.location().ifPresent(pages::add);
        return result;
    }

    /** Each time another thing: what was recorded under one id is not looked at again. */
    private static Map<String, List<String>> fresh(FoundForm form) {
        var fields = new LinkedHashMap<>(form.fields());
        for (var name : List.of("id", "nouveau")) {
            if (fields.getOrDefault(name, List.of()).toString().matches("\\[[0-9a-f]{8}-[0-9a-f-]{27}]")) {
                fields.put(name, List.of(Uuid7.next().toString()));
            }
        }
        return fields;
    }

    private static String name(Route route, FoundForm form) {
        return route + " " + form.fields().keySet();
    }

    /** The forms that were taken, filled in good faith. */
    Set<String> taken() {
        return taken;
    }
}
