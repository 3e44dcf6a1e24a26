package fr.mediane.steering.statistics.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Against;
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
 * @param typed names in the fields that add a filter, until they are told apart
 */
public record QuestionForm(Question.Raw raw, String perimeter, Map<String, String> typed) {
    private static final int LONGEST = 60;
    /** They take one value, so that a field of the form can show it; every other filter takes several. */
    static final List<Filter> SINGLE = List.of(Filter.TYPE, Filter.APPOINTMENT);

    static final List<Filter> AREAS = List.of(Filter.COMMUNE, Filter.EPCI, Filter.DEPARTEMENT, Filter.REGION);

    QuestionForm(Question.Raw raw, String perimeter) {
        this(raw, perimeter, Map.of());
    }

    public static QuestionForm of(MultiValueMap<String, String> values) {
        return new QuestionForm(
                new Question.Raw(
                        day(values, "du"),
                        day(values, "au"),
                        filters(values, text(values, "filtre")),
                        beside(values),
                        text(values, "pas")),
                text(values, "perimetre"),
                typed(values));
    }

    private static Map<String, String> typed(MultiValueMap<String, String> values) {
        var typed = new LinkedHashMap<String, String>();
        Additions.FIELDS.keySet().forEach(field -> typed.put(field, text(values, field)));
        return typed;
    }

    private static Question.Beside beside(MultiValueMap<String, String> values) {
        var areas = new EnumMap<Filter, List<String>>(Filter.class);
        var one = text(values, "contre");
        AREAS.forEach(level -> areas.put(level, chosen(values, Against.PREFIX + level.parameter(), one, level)));
        return new Question.Beside(text(values, "comparer"), day(values, "contre-du"), day(values, "contre-au"), areas);
    }

    /** Without one value of a filter. */
    QuestionForm without(Filter filter, String value) {
        var values = new EnumMap<Filter, List<String>>(Filter.class);
        values.putAll(raw.values());
        values.put(
                filter,
                raw.all(filter).stream().filter(one -> !one.equals(value)).toList());
        return new QuestionForm(new Question.Raw(raw.du(), raw.au(), values, raw.beside(), raw.pas()), perimeter);
    }

    /** The territories chosen, by level. */
    Map<Filter, List<String>> areas() {
        var areas = new EnumMap<Filter, List<String>>(Filter.class);
        AREAS.forEach(level -> areas.put(level, raw.all(level)));
        return areas;
    }

    /** Without a comparison. */
    QuestionForm alone() {
        return new QuestionForm(
                new Question.Raw(raw.du(), raw.au(), raw.values(), Question.Beside.NOTHING, raw.pas()), perimeter);
    }

    /** Compared with the period right before, where this one has a beginning. */
    QuestionForm besideThePeriodBefore() {
        var beside = new Question.Beside(Against.Period.PREVIOUS.code(), "", "", Map.of());
        return raw.du().isEmpty()
                ? this
                : new QuestionForm(new Question.Raw(raw.du(), raw.au(), raw.values(), beside, raw.pas()), perimeter);
    }

    /** With one more value of a filter. */
    QuestionForm with(Filter filter, String value) {
        return new QuestionForm(
                new Question.Raw(raw.du(), raw.au(), more(raw.values(), filter, value), raw.beside(), raw.pas()),
                perimeter);
    }

    /** Beside one more territory. */
    QuestionForm beside(Filter level, String value) {
        var beside = raw.beside();
        var areas = more(beside.areas(), level, value);
        return new QuestionForm(
                new Question.Raw(
                        raw.du(),
                        raw.au(),
                        raw.values(),
                        new Question.Beside(beside.comparer(), beside.du(), beside.au(), areas),
                        raw.pas()),
                perimeter);
    }

    private static Map<Filter, List<String>> more(Map<Filter, List<String>> all, Filter filter, String value) {
        var values = new EnumMap<Filter, List<String>>(Filter.class);
        values.putAll(all);
        values.merge(
                filter,
                List.of(value),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
        return values;
    }

    /** Whether a comparison is chosen, or was tried. */
    public boolean compared() {
        var beside = raw.beside();
        return !beside.comparer().isEmpty()
                || !beside.du().isEmpty()
                || !beside.au().isEmpty()
                || beside.areas().values().stream().anyMatch(codes -> !codes.isEmpty());
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

    /** The same of the territory to compare with. */
    public String against() {
        return AREAS.stream()
                .flatMap(level -> raw.beside().all(level).stream().map(code -> level.parameter() + "-" + code))
                .findFirst()
                .orElse("");
    }

    /** What was typed in a field that adds a filter. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The first value of a filter, as a field shows it that takes one. */
    public String one(Filter filter) {
        return raw.one(filter);
    }

    /** What stays when the form is sent, because its fields only add to it. */
    public Map<String, List<String>> kept() {
        var kept = new LinkedHashMap<String, List<String>>();
        for (var filter : Filter.values()) {
            if (!SINGLE.contains(filter)) {
                kept.put(filter.parameter(), raw.all(filter));
            }
        }
        AREAS.forEach(level ->
                kept.put(Against.PREFIX + level.parameter(), raw.beside().all(level)));
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
        var beside = raw.beside();
        parameters.put("comparer", List.of(beside.comparer()));
        parameters.put("contre-du", List.of(beside.du()));
        parameters.put("contre-au", List.of(beside.au()));
        AREAS.forEach(level -> parameters.put(Against.PREFIX + level.parameter(), beside.all(level)));
        parameters.put("pas", List.of(raw.pas()));
        parameters
                .values()
                .removeIf(values -> values.isEmpty() || values.getFirst().isEmpty());
        return parameters;
    }

    /** The filters by their names; that of the public page, which takes one, says both: {@code departement-26}. */
    private static Map<Filter, List<String>> filters(MultiValueMap<String, String> values, String one) {
        var filters = new EnumMap<Filter, List<String>>(Filter.class);
        for (var filter : Filter.values()) {
            filters.put(filter, chosen(values, filter.parameter(), one, filter));
        }
        return filters;
    }

    /** The values under a name, and the one that a field of many filters says. */
    private static List<String> chosen(MultiValueMap<String, String> values, String name, String one, Filter filter) {
        var prefix = filter.parameter() + "-";
        var picked = one.startsWith(prefix) ? Stream.of(one.substring(prefix.length())) : Stream.<String>empty();
        return Stream.concat(values.getOrDefault(name, List.of()).stream().map(QuestionForm::cut), picked)
                .toList();
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
