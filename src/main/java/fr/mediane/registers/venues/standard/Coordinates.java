package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.GeoPoint;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads latitude and longitude, and doubts a place far from its commune. */
record Coordinates(OptionalDouble latitude, OptionalDouble longitude) {
    /** Real files hold venues geocoded further away than any commune reaches. */
    private static final double FAR = 60_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?|[+-]?\\.\\d+");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    private static final Coordinates NONE = new Coordinates(OptionalDouble.empty(), OptionalDouble.empty());

    static Coordinates read(Row row, Optional<GeoPoint> centre) {
        var latitude = number(row, Field.LATITUDE);
        var longitude = number(row, Field.LONGITUDE);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            latitude.ifPresent(alone -> row.doubted(Field.LATITUDE, "venues.row.half-position"));
            longitude.ifPresent(alone -> row.doubted(Field.LONGITUDE, "venues.row.half-position"));
            return NONE;
        }
        if (Math.abs(latitude.getAsDouble()) > 90 || Math.abs(longitude.getAsDouble()) > 180) {
            row.doubted(
                    Field.LATITUDE, "venues.row.not-on-earth", latitude.getAsDouble() + " " + longitude.getAsDouble());
            return NONE;
        }
        var point = new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble());
        centre.map(point::metresTo)
                .filter(metres -> metres > FAR)
                .ifPresent(metres ->
                        row.doubted(Field.LATITUDE, "venues.row.far", String.valueOf(Math.round(metres / 1000))));
        return new Coordinates(latitude, longitude);
    }

    private static OptionalDouble number(Row row, Field field) {
        var text = row.text(field);
        if (NUMBER.matcher(text).matches()) {
            var value = Double.parseDouble(text) + 0.0;
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
        if (COMMA.matcher(text).matches()) {
            var read = text.replace(',', '.');
            row.corrected(field, "venues.row.code-read", text, read);
            return OptionalDouble.of(Double.parseDouble(read));
        }
        if (!text.isEmpty()) {
            row.corrected(field, "venues.row.left-out", text);
        }
        return OptionalDouble.empty();
    }
}
