package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Sorting;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.logbook.LogbookTotals;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One's own activities.
 *
 * @param venues those to filter by
 * @param tags those to filter by
 * @param deleted id of an activity just deleted, to offer to undo it; or empty
 * @param export id of the file that may be asked for from here, so that asking twice makes it once
 */
public record ListPage(
        ListQuery query,
        FormErrors errors,
        List<LogbookLine> lines,
        Map<ActivityPlace, String> places,
        LogbookTotals totals,
        Paging paging,
        List<Option> venues,
        List<Option> tags,
        String deleted,
        UUID export,
        Map<UUID, List<PersonBrief>> named) {
    /** Who is named in an activity, one after the other; empty when nobody is. */
    public String people(LogbookLine line) {
        return named.getOrDefault(line.id(), List.of()).stream()
                .map(PersonBrief::name)
                .collect(Collectors.joining(", "));
    }

    /** Where the activity took place, in words; empty when nobody knows. */
    public String place(LogbookLine line) {
        return places.getOrDefault(line.place(), "");
    }

    public Sorting sorting() {
        var order = query.one("tri");
        return Sorting.parse(order.isEmpty() ? "-date" : order);
    }
}
