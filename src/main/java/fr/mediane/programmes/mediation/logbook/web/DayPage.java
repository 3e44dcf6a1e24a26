package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.logbook.LogbookTotals;
import java.util.List;
import java.util.Map;

/** Today's activities so far. */
public record DayPage(List<LogbookLine> lines, Map<ActivityPlace, String> places, LogbookTotals totals) {
    public String place(LogbookLine line) {
        return places.getOrDefault(line.place(), "");
    }
}
