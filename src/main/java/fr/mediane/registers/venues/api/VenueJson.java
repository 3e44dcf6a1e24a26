package fr.mediane.registers.venues.api;

import fr.mediane.registers.venues.hours.State;
import fr.mediane.registers.venues.search.FoundVenue;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.SheetWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A venue under the names of the national standard, and what Médiane adds. */
final class VenueJson {
    private final String baseUrl;

    VenueJson(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Absent fields are left out; lists are joined by a bar, as the standard's schema has them. */
    Map<String, Object> of(FoundVenue venue, Instant now) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : Field.values()) {
            var text = SheetWriter.write(venue.standardId(), venue.sheet(), field);
            if (!text.isEmpty()) {
                json.put(field.column(), isNumber(field) ? (Object) Double.valueOf(text) : text);
            }
        }
        venue.metres().ifPresent(metres -> json.put("distance", Math.round(metres)));
        var state = venue.hours().stateAt(now, venue.calendar());
        if (state != State.UNKNOWN) {
            json.put("ouvert_maintenant", state == State.OPEN);
        }
        json.put("page", baseUrl + "/lieux/" + venue.id());
        return json;
    }

    private static boolean isNumber(Field field) {
        return field == Field.LATITUDE || field == Field.LONGITUDE;
    }
}
