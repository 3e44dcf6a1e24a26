package fr.mediane.steering.statistics.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address or the form of the statistics says.
 *
 * @param raw as typed, cut where nobody would type on
 * @param perimeter whose activities; empty for the first one may see
 */
public record QuestionForm(Question.Raw raw, String perimeter) {
    private static final int LONGEST = 60;

    static QuestionForm of(MultiValueMap<String, String> values) {
        var filter = text(values, "filtre");
        return new QuestionForm(
                new Question.Raw(
                        day(values, "du"),
                        day(values, "au"),
                        text(values, "departement") + after(filter, "departement-"),
                        text(values, "region") + after(filter, "region-"),
                        text(values, "type") + after(filter, "type-"),
                        text(values, "thematique") + after(filter, "thematique-"),
                        text(values, "etiquette")),
                text(values, "perimetre"));
    }

    /** The address that asks this, on a page. */
    public String link(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        parameters().forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.build(parameters()).toString();
    }

    /** What the choice of one filter says, for example {@code departement-26}; empty when there is none. */
    public String filter() {
        return parameters().entrySet().stream()
                .filter(entry -> !entry.getKey().matches("du|au|perimetre|etiquette"))
                .map(entry -> entry.getKey() + "-" + entry.getValue())
                .findFirst()
                .orElse("");
    }

    /** The month of a date of the address, as the list of months says it: {@code 2026-03}. */
    public String month(String date) {
        return date.length() > 7 ? date.substring(0, 7) : date;
    }

    /** A date of the address as people write it. */
    public String shown(Ui ui, String date) {
        return TypedDate.parse(date).map(ui::shortDate).orElse(date);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("perimetre", perimeter);
        parameters.put("du", raw.du());
        parameters.put("au", raw.au());
        parameters.put("departement", raw.departement());
        parameters.put("region", raw.region());
        parameters.put("type", raw.type());
        parameters.put("thematique", raw.thematique());
        parameters.put("etiquette", raw.etiquette());
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static String after(String filter, String prefix) {
        return filter.startsWith(prefix) ? filter.substring(prefix.length()) : "";
    }

    private static String day(MultiValueMap<String, String> values, String name) {
        var typed = text(values, name);
        return TypedDate.parse(typed).map(Object::toString).orElse(typed);
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        @Nullable String value = values.getFirst(name);
        var text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
