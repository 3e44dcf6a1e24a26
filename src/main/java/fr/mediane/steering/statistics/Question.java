package fr.mediane.steering.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.mediane.kernel.Decision;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to know, as the address of the page says it.
 *
 * @param from the first day; empty: since the beginning
 * @param through the last day, included; empty: until now
 * @param filters the values of each filter that is set, in order, at least one
 * @param against what the figures are to stand beside; empty: nothing
 * @param step how far the points of the trend lie apart; empty: as fits the period
 */
public record Question(
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        Map<Filter, List<String>> filters,
        Optional<Against> against,
        Optional<Step> step) {
    public static final Question EVERYTHING = new Question(Optional.empty(), Optional.empty(), Map.of());

    public Question {
        var set = new EnumMap<Filter, List<String>>(Filter.class);
        filters.forEach((filter, values) -> {
            var clean = clean(values);
            if (!clean.isEmpty()) {
                set.put(filter, clean);
            }
        });
        filters = Map.copyOf(set);
    }

    /** Figures alone. */
    public Question(Optional<LocalDate> from, Optional<LocalDate> through, Map<Filter, List<String>> filters) {
        this(from, through, filters, Optional.empty(), Optional.empty());
    }

    /** The same values as someone typed them, or as a link holds them. Dates: {@code 2026-03-31} or {@code 2026-03}. */
    public record Raw(String du, String au, Map<Filter, List<String>> values, Beside beside, String pas) {
        public static final Raw NOTHING = new Raw("", "", Map.of());

        /** Without a comparison. */
        public Raw(String du, String au, Map<Filter, List<String>> values) {
            this(du, au, values, Beside.NOTHING, "");
        }

        /** With the filters that are most used; empty where one is not set. */
        public Raw(String du, String au, String departement, String region, String type, String thematique) {
            this(
                    du,
                    au,
                    Map.of(
                            Filter.DEPARTEMENT,
                            List.of(departement),
                            Filter.REGION,
                            List.of(region),
                            Filter.TYPE,
                            List.of(type),
                            Filter.THEME,
                            List.of(thematique)));
        }

        /** The values of a filter that are not blank. */
        public List<String> all(Filter filter) {
            return clean(values.getOrDefault(filter, List.of()));
        }

        /** The first value of a filter; empty when it is not set. */
        public String one(Filter filter) {
            return all(filter).stream().findFirst().orElse("");
        }
    }

    /**
     * A comparison as someone typed it.
     *
     * @param comparer the code of an {@link Against.Period}, or empty
     * @param areas territories by level
     */
    public record Beside(String comparer, String du, String au, Map<Filter, List<String>> areas) {
        public static final Beside NOTHING = new Beside("", "", "", Map.of());

        /** The values of a level of territories that are not blank. */
        public List<String> all(Filter level) {
            return clean(areas.getOrDefault(level, List.of()));
        }
    }

    /** The question, or every reason why there is none. Whether what it names exists is for the Desk to say. */
    public static Decision<Question> parse(Raw raw) {
        return new QuestionReader(raw).read();
    }

    /** The values of a filter; none when it is not set. */
    public List<String> all(Filter filter) {
        return filters.getOrDefault(filter, List.of());
    }

    /** The same without a comparison. */
    Question alone() {
        return new Question(from, through, filters, Optional.empty(), step);
    }

    /** The same alone, its trend by month. */
    public Question byMonth() {
        return new Question(from, through, filters);
    }

    /** Whether it narrows to anything of this filter. */
    public boolean has(Filter filter) {
        return filters.containsKey(filter);
    }

    /** Nothing but one of its filters, over all days. */
    Question only(Filter filter) {
        return new Question(Optional.empty(), Optional.empty(), Map.of(filter, all(filter)));
    }

    /** Whether it narrows to any territory. */
    public boolean area() {
        return Filter.AREAS.stream().anyMatch(this::has);
    }

    /** How a share kept it; the older ones had one value of each of five filters. */
    @JsonCreator
    static Question kept(
            @JsonProperty("from") @Nullable Optional<LocalDate> from,
            @JsonProperty("through") @Nullable Optional<LocalDate> through,
            @JsonProperty("filters") @Nullable Map<Filter, List<String>> filters,
            @JsonProperty("departement") @Nullable String departement,
            @JsonProperty("region") @Nullable String region,
            @JsonProperty("type") @Nullable String type,
            @JsonProperty("theme") @Nullable String theme,
            @JsonProperty("tag") @Nullable String tag,
            @JsonProperty("against") @Nullable Optional<Against> against,
            @JsonProperty("step") @Nullable Optional<Step> step) {
        var all = new EnumMap<Filter, List<String>>(Filter.class);
        all.put(Filter.DEPARTEMENT, one(departement));
        all.put(Filter.REGION, one(region));
        all.put(Filter.TYPE, one(type));
        all.put(Filter.THEME, one(theme));
        all.put(Filter.TAG, one(tag));
        if (filters != null) {
            all.putAll(filters);
        }
        return new Question(told(from), told(through), all, told(against), told(step));
    }

    private static <T> Optional<T> told(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> clean(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
