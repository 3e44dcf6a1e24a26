package fr.mediane.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A form as it stands on a page.
 *
 * @param fields every name it sends, with what the page put there or proposes first; empty when somebody has to type
 * @param names the name of each control that has an id, so that an error's link leads to what it is about
 */
record FoundForm(String action, Map<String, List<String>> fields, Map<String, String> names) {
    private static final String CONTROLS = "input[name]:not([type=file]),select[name],textarea[name],button[name]";

    static Stream<FoundForm> on(Element page, String here) {
        return page.select("form[method=post]").stream().map(form -> of(form, here));
    }

    private static FoundForm of(Element form, String here) {
        var action = form.attr("action").isEmpty() ? here : form.attr("action");
        var fields = new LinkedHashMap<String, List<String>>();
        var names = new LinkedHashMap<String, String>();
        for (var control : form.select(CONTROLS)) {
            if (!control.attr("name").equals("_csrf")) {
                names.put(control.id(), control.attr("name"));
                // of several boxes or buttons of one name the first
                fields.putIfAbsent(control.attr("name"), List.of(value(control)));
            }
        }
        form.select("input[type=radio][checked]").forEach(each -> fields.put(each.attr("name"), List.of(each.val())));
        return new FoundForm(action, fields, names);
    }

    private static String value(Element control) {
        if (!control.tagName().equals("select")) {
            return control.tagName().equals("textarea") ? control.wholeText() : control.val();
        }
        var options = new ArrayList<>(control.select("option[selected]"));
        options.addAll(control.select("option"));
        return options.stream()
                .map(Element::val)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The same with these values instead. */
    FoundForm with(Map<String, List<String>> others) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(others);
        return new FoundForm(action, all, names);
    }

    FoundForm with(String name, List<String> values) {
        return with(Map.of(name, values));
    }

    /** Whether it takes something away: such forms are sent last, so that the others still find it. */
    boolean ends() {
        return action.matches(
                ".*/(supprimer|retirer|retrait|fermeture|fermer|annuler|effacement|revoquer|arreter|cloture|fusion|suppression)");
    }
}
