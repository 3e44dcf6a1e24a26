package fr.mediane.registers.venues.standard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where a venue is: the address, the commune with the register's help, the coordinates. */
final class PlaceReader {
    private static final Pattern INSEE = Pattern.compile("([013-9]\\d|2[AB1-9])\\d{3}");

    private final CommuneFinder communes;

    PlaceReader(Gazetteer gazetteer) {
        this.communes = new CommuneFinder(gazetteer);
    }

    /** The place, and today's commune when it could be told. */
    record Found(Sheet.Place place, Optional<String> communeCode) {}

    /** Empty when the row had to be rejected. */
    Optional<Found> read(Row row) {
        var insee = insee(row);
        var address = row.text(Field.ADRESSE);
        if (address.isEmpty()) {
            row.rejected(Field.ADRESSE, "venues.row.missing");
        }
        var postCode = communes.postCode(row, insee);
        var name = communes.name(row, insee, postCode.orElse(""));
        if (postCode.isEmpty() || name.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        var commune = communes.commune(insee, postCode.get(), name.get());
        if (commune.isEmpty() && communes.isKnowing()) {
            row.doubted(Field.COMMUNE, "venues.row.commune-unknown", name.get(), postCode.get());
        }
        var point = Coordinates.read(row, commune.flatMap(Gazetteer.Commune::centre));
        var place = new Sheet.Place(
                name.get(),
                postCode.get(),
                insee,
                address,
                row.text(Field.COMPLEMENT_ADRESSE),
                point.latitude(),
                point.longitude());
        return Optional.of(new Found(place, commune.map(Gazetteer.Commune::code)));
    }

    /** The schema demands no code: a wrong one is left out, one without its leading zero is mended. */
    private static String insee(Row row) {
        var text = row.text(Field.CODE_INSEE);
        var upper = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00A0]", "");
        var padded = upper.matches("[1-9]\\d{3}") ? "0" + upper : upper;
        if (text.isEmpty() || INSEE.matcher(text).matches()) {
            return text;
        }
        if (INSEE.matcher(padded).matches()) {
            row.corrected(Field.CODE_INSEE, "venues.row.code-read", text, padded);
            return padded;
        }
        row.corrected(Field.CODE_INSEE, "venues.row.left-out", text);
        return "";
    }
}
