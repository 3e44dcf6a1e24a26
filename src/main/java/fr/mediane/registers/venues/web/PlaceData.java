package fr.mediane.registers.venues.web;

import fr.mediane.design.StructuredData;
import fr.mediane.design.Ui;
import fr.mediane.registers.venues.hours.DayHours;
import fr.mediane.registers.venues.hours.Span;
import fr.mediane.registers.venues.hours.State;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A venue in the words of schema.org, for search engines. */
final class PlaceData {
    private PlaceData() {}

    static String of(PlacePage page, Ui ui) {
        var sheet = page.sheet();
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CivicStructure");
        data.put("@id", page.baseUrl() + VenueWords.href(page.venue()));
        data.put("url", page.baseUrl() + VenueWords.href(page.venue()));
        data.put("name", sheet.name());
        put(data, "description", sheet.presentation().summary());
        put(data, "telephone", sheet.contact().telephone());
        data.put(
                "address",
                Map.of(
                        "@type", "PostalAddress",
                        "streetAddress", sheet.place().address(),
                        "postalCode", sheet.place().postCode(),
                        "addressLocality", sheet.place().commune(),
                        "addressCountry", "FR"));
        sheet.place()
                .point()
                .ifPresent(point -> data.put(
                        "geo",
                        Map.of(
                                "@type", "GeoCoordinates",
                                "latitude", point.latitude(),
                                "longitude", point.longitude())));
        var hours = page.days().stream().flatMap(day -> hours(day).stream()).toList();
        if (!hours.isEmpty()) {
            data.put("openingHoursSpecification", hours);
        }
        var services = sheet.offer().services().stream()
                .map(service -> service(ui.t(service.messageKey())))
                .toList();
        if (!services.isEmpty()) {
            data.put("amenityFeature", services);
        }
        return StructuredData.json(data);
    }

    private static Map<String, Object> service(String name) {
        return Map.of("@type", "LocationFeatureSpecification", "name", name, "value", true);
    }

    private static List<Map<String, Object>> hours(DayHours day) {
        var list = new ArrayList<Map<String, Object>>();
        for (var span : day.spans()) {
            if (span.state() == State.OPEN) {
                list.add(Map.of(
                        "@type", "OpeningHoursSpecification",
                        "dayOfWeek",
                                "https://schema.org/"
                                        + day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        "validFrom", day.date().toString(),
                        "validThrough", day.date().toString(),
                        "opens", time(span.from()),
                        "closes", closes(span)));
            }
        }
        return list;
    }

    private static String closes(Span span) {
        return span.to() == 1440 ? "23:59" : time(span.to());
    }

    private static String time(int minute) {
        return LocalTime.of(minute / 60 % 24, minute % 60).toString();
    }

    private static void put(Map<String, Object> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }
}
