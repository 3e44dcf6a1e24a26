package fr.mediane.steering.statistics.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final List<Filter> ADDRESSED =
            List.of(Filter.COMMUNE, Filter.EPCI, Filter.VENUE, Filter.MEDIATOR, Filter.PERSON, Filter.EMPLOYER);

    static QuestionForm of(MultiValueMap<String, String> values) {
        return new QuestionForm(
                new Question.Raw(day(values, "du"), day(values, "au"), filters(values, text(values, "filtre"))),
                text(values, "perimetre"));
    }

    /** The address that asks this, on a page. */
    public String link(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        var said = new ArrayList<String>();
        parameters()
                .forEach((name, values) -> values.forEach(value -> {
                    uri.queryParam(name, "{value}");
                    said.add(value);
                }));
        return uri.build(said.toArray()).toString();
    }

    /** What the choice of one filter says, for example {@code departement-26}; empty when there is none. */
    public String filter() {
        return Arrays.stream(Filter.values())
                .filter(filter -> filter != Filter.TAG && !raw.one(filter).isEmpty())
                .map(filter -> filter.parameter() + "-" + raw.one(filter))
                .findFirst()
                .orElse("");
    }

    /** The first value of a filter, as a field shows it that takes one. */
    public String one(Filter filter) {
        return raw.one(filter);
    }

    /** What the address narrows to without a field of its own in the form: it stays when the form is sent. */
    public Map<String, List<String>> kept() {
        var kept = new LinkedHashMap<String, List<String>>();
        ADDRESSED.forEach(filter -> kept.put(filter.parameter(), raw.all(filter)));
        return kept;
    }

    /** The month of a date of the address, as the list of months says it: {@code 2026-03}. */
    public String month(String date) {
        return date.length() > 7 ? date.substring(0, 7) : date;
    }

    /** A date of the address as people write it. */
    public String shown(Ui ui, String date) {
        return TypedDate.parse(date).map(ui::shortDate).orElse(date);
    }

    private Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("perimetre", List.of(perimeter));
        parameters.put("du", List.of(raw.du()));
        parameters.put("au", List.of(raw.au()));
        for (var filter : Filter.values()) {
            parameters.put(filter.parameter(), raw.all(filter));
        }
        parameters
                .values()
                .removeIf(values -> values.isEmpty() || values.getFirst().isEmpty());
        return parameters;
    }

    /** The filters by their names; that of the public page, which takes one, says both: {@code departement-26}. */
    private static Map<Filter, List<String>> filters(MultiValueMap<String, String> values, String one) {
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            var prefix = filter.parameter() + "-";
            var chosen = one.startsWith(prefix) ? Stream.of(one.substring(prefix.length())) : Stream.<String>empty();
            var named =
                    values.getOrDefault(filter.parameter(), List.of()).stream().map(QuestionForm::cut);
            filters.put(filter, Stream.concat(named, chosen).toList());
        }
        return filters;
    }

    private static String day(MultiValueMap<String, String> values, String name) {
        var typed = text(values, name);
        return TypedDate.parse(typed).map(Object::toString).orElse(typed);
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        @Nullable String value = values.getFirst(name);
        return cut(value);
    }

    private static String cut(@Nullable String value) {
        var text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
