package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.programmes.mediation.logbook.LogbookFilter;
import fr.mediane.programmes.mediation.recording.web.FieldReader;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The filters of the list, as the address says them.
 *
 * @param typed {@code du}, {@code au}, {@code type}, {@code lieu}, {@code theme}, {@code tri}, {@code page}
 */
public record ListQuery(Map<String, String> typed) {
    private static final List<String> FILTERS = List.of("du", "au", "type", "lieu", "theme", "etiquette");

    public ListQuery {
        typed = Map.copyOf(typed);
    }

    public String one(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Whether anything but the order and the page is asked. */
    public boolean filtered() {
        return !filters().isEmpty();
    }

    /** What it filters by, as typed. */
    public Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        FILTERS.stream().filter(name -> !one(name).isEmpty()).forEach(name -> filters.put(name, one(name)));
        return filters;
    }

    int page() {
        return FieldReader.number(one("page")).orElse(1);
    }

    /** What can be read of it. */
    LogbookFilter filter() {
        return new LogbookFilter(
                date("du"),
                date("au"),
                Coded.of(ActivityType.class, one("type")),
                TypedPlaces.id(one("lieu")),
                Coded.of(Theme.class, one("theme")),
                TypedPlaces.id(one("etiquette")),
                Coded.of(LogbookFilter.Order.class, one("tri")).orElse(LogbookFilter.Order.NEWEST_FIRST));
    }

    /** What cannot be read, so that nobody takes a list for filtered which is not. */
    List<ErrorKey> errors() {
        var filter = filter();
        var errors = new ArrayList<ErrorKey>();
        unless(filter.from().isPresent(), "du", "mediation.error.date", errors);
        unless(filter.to().isPresent(), "au", "mediation.error.date", errors);
        unless(filter.type().isPresent(), "type", "mediation.error.code", errors);
        unless(filter.venue().isPresent(), "lieu", "mediation.error.code", errors);
        unless(filter.theme().isPresent(), "theme", "mediation.error.code", errors);
        unless(filter.tag().isPresent(), "etiquette", "mediation.error.code", errors);
        return errors;
    }

    private void unless(boolean readable, String name, String key, List<ErrorKey> errors) {
        if (!readable && !one(name).isEmpty()) {
            errors.add(ErrorKey.on(name, key));
        }
    }

    private Optional<LocalDate> date(String name) {
        return TypedDate.parse(one(name));
    }
}
