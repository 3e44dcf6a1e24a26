package fr.mediane.steering.statistics;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.Theme;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What someone wants to know, as the address of the page says it.
 *
 * @param from the first day; empty: since the beginning
 * @param through the last day, included; empty: until now
 * @param departement its code; empty: all
 * @param region its code; empty: all
 * @param type {@code individuel} or {@code collectif}; empty: both
 * @param theme the code of a theme; empty: all
 * @param tag the id of a tag; empty: all
 */
public record Question(
        Optional<LocalDate> from,
        Optional<LocalDate> through,
        String departement,
        String region,
        String type,
        String theme,
        Optional<UUID> tag) {
    public static final Question EVERYTHING =
            new Question(Optional.empty(), Optional.empty(), "", "", "", "", Optional.empty());
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    /** The same values as someone typed them, or as a link holds them. Dates: {@code 2026-03-31} or {@code 2026-03}. */
    public record Raw(
            String du, String au, String departement, String region, String type, String thematique, String etiquette) {
        public static final Raw NOTHING = new Raw("", "", "", "", "", "");

        /** Without a tag. */
        public Raw(String du, String au, String departement, String region, String type, String thematique) {
            this(du, au, departement, region, type, thematique, "");
        }
    }

    /** The question, or every reason why there is none. Whether an area exists is for the Desk to say. */
    public static Decision<Question> parse(Raw raw) {
        var reasons = new ArrayList<ErrorKey>();
        var from = day("du", raw.du(), month -> month.atDay(1), reasons);
        var through = day("au", raw.au(), YearMonth::atEndOfMonth, reasons);
        if (from.isPresent() && through.isPresent() && from.get().isAfter(through.get())) {
            reasons.add(ErrorKey.on("au", "statistics.error.order"));
        }
        if (!raw.type().isBlank()
                && Coded.of(ActivityType.class, raw.type().strip()).isEmpty()) {
            reasons.add(ErrorKey.on("type", "statistics.error.type"));
        }
        if (!raw.thematique().isBlank()
                && Coded.of(Theme.class, raw.thematique().strip()).isEmpty()) {
            reasons.add(ErrorKey.on("thematique", "statistics.error.theme"));
        }
        if (!raw.departement().isBlank() && !raw.region().isBlank()) {
            reasons.add(ErrorKey.on("region", "statistics.error.two-areas"));
        }
        var tag = tag(raw.etiquette(), reasons);
        return reasons.isEmpty()
                ? Decision.accepted(new Question(
                        from,
                        through,
                        raw.departement().strip(),
                        raw.region().strip(),
                        raw.type().strip(),
                        raw.thematique().strip(),
                        tag))
                : Decision.refused(reasons);
    }

    /** How many of département or region, type and theme it sets. */
    int filters() {
        return (int) Stream.of(departement + region, type, theme)
                .filter(filter -> !filter.isEmpty())
                .count();
    }

    boolean area() {
        return !departement.isEmpty() || !region.isEmpty();
    }

    private static Optional<UUID> tag(String typed, List<ErrorKey> reasons) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException notAnId) {
            reasons.add(ErrorKey.on("etiquette", "statistics.error.tag"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(
            String field, String typed, Function<YearMonth, LocalDate> ofMonth, List<ErrorKey> reasons) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = text.length() == 7 ? ofMonth.apply(YearMonth.parse(text)) : LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY)) {
                return Optional.of(day);
            }
            reasons.add(ErrorKey.on(field, "statistics.error.range"));
        } catch (DateTimeParseException notADay) {
            reasons.add(ErrorKey.on(field, "statistics.error.date"));
        }
        return Optional.empty();
    }
}
