package fr.mediane.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on Earth in degrees (WGS 84), kept to seven decimals, about a centimetre.
 *
 * @param latitude −90 (south) to 90 (north)
 * @param longitude −180 (west) to 180 (east)
 */
public record GeoPoint(double latitude, double longitude) {
    /** Mean radius of the Earth (IUGG), in metres. */
    private static final double EARTH_RADIUS = 6_371_008.8;

    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,20})?)[,;](-?\\d{1,3}(?:\\.\\d{1,20})?)");

    public GeoPoint {
        if (!inRange(latitude, longitude)) {
            throw new IllegalArgumentException("not on Earth");
        }
        latitude = decimals(latitude, 7);
        longitude = decimals(longitude, 7);
    }

    public static GeoPoint of(String text) {
        return parse(text).orThrow();
    }

    /** Reads {@code latitude,longitude} with decimal points: {@code 44.9333,4.8917}. */
    public static Parsed<GeoPoint> parse(@Nullable String text) {
        var bare = Digits.withoutSpaces(text);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        var parts = FORM.matcher(bare);
        if (!parts.matches()) {
            return Parsed.invalid("kernel.point.form");
        }
        double latitude = Double.parseDouble(parts.group(1));
        double longitude = Double.parseDouble(parts.group(2));
        return inRange(latitude, longitude)
                ? Parsed.valid(new GeoPoint(latitude, longitude))
                : Parsed.invalid("kernel.point.range");
    }

    /** Metres along the surface, the Earth being taken for a sphere (right within half a per cent). */
    public double metresTo(GeoPoint other) {
        double south = Math.toRadians(latitude);
        double north = Math.toRadians(other.latitude);
        double rise = Math.sin((north - south) / 2);
        double turn = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double half = rise * rise + Math.cos(south) * Math.cos(north) * turn * turn;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The same to three decimals, about 100 metres: near enough to search, too coarse to say where someone lives. */
    public GeoPoint rounded() {
        return new GeoPoint(decimals(latitude, 3), decimals(longitude, 3));
    }

    private static boolean inRange(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Adding zero turns −0.0 into 0.0, so that equal places are equal. */
    private static double decimals(double degrees, int count) {
        return BigDecimal.valueOf(degrees).setScale(count, RoundingMode.HALF_UP).doubleValue() + 0.0;
    }

    /** {@code latitude,longitude} in plain digits. */
    @Override
    public String toString() {
        return plain(latitude) + "," + plain(longitude);
    }

    private static String plain(double degrees) {
        return degrees == 0
                ? "0"
                : BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
