package fr.mediane.registers.venues.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Reads one raw row of the national standard. What its schema accepts is never dropped: what we doubt beyond it becomes a
 * remark. What the schema refuses is mended where that is safe, and said; a value that the schema does not demand is left
 * out rather than losing the venue; only a row that lacks what makes a venue is rejected.
 */
public final class RowReader {
    private static final int LONGEST_ID = 500;

    private static final Sheet.Place NOWHERE =
            new Sheet.Place("", "00000", "", "", "", OptionalDouble.empty(), OptionalDouble.empty());

    private final PlaceReader places;
    private final ContactReader contacts;
    private final LocalDate today;
    private final Predicate<String> hours;

    /**
     * @param today to doubt dates after it
     * @param hours whether a text is in OpenStreetMap's {@code opening_hours} form
     */
    public RowReader(Gazetteer gazetteer, LocalDate today, Predicate<String> hours) {
        this.places = new PlaceReader(gazetteer);
        this.contacts = new ContactReader();
        this.today = today;
        this.hours = hours;
    }

    /** What became of a row. */
    public sealed interface Outcome {
        /** The standard's id as it was read, maybe empty. */
        String id();

        List<Remark> remarks();
    }

    /**
     * The row says enough to be kept; without a date it waits to be completed.
     *
     * @param communeCode today's commune, when it could be told
     */
    public record Kept(String id, Sheet sheet, Optional<String> communeCode, List<Remark> remarks) implements Outcome {
        public boolean toComplete() {
            return sheet.origin().updatedOn().isEmpty();
        }
    }

    public record Rejected(String id, List<Remark> remarks) implements Outcome {}

    public Outcome read(Map<Field, String> values) {
        var row = new Row(values);
        var id = id(row);
        var pivot = PivotReader.read(row);
        var name = demanded(row, Field.NOM);
        var place = places.read(row);
        // the rest is read all the same, so that everything is said at once
        var sheet = sheet(row, pivot, name, place.map(PlaceReader.Found::place).orElse(NOWHERE));
        if (row.isRejected() || place.isEmpty()) {
            return new Rejected(id, List.copyOf(row.remarks()));
        }
        ReferenceForm.remark(row, sheet);
        return new Kept(id, sheet, place.get().communeCode(), List.copyOf(row.remarks()));
    }

    private Sheet sheet(Row row, String pivot, String name, Sheet.Place place) {
        return new Sheet(
                pivot,
                name,
                place,
                typologies(row),
                contacts.read(row, place),
                openingHours(row),
                PresentationReader.read(row),
                new Sheet.Origin(
                        row.text(Field.SOURCE), row.text(Field.STRUCTURE_PARENTE), DateReader.read(row, today)),
                ListReader.read(row, Field.ITINERANCE, Itinerance.class),
                offer(row),
                ListReader.read(row, Field.DISPOSITIF_PROGRAMMES_NATIONAUX, DispositifProgrammesNationaux.class),
                ListReader.read(row, Field.FORMATIONS_LABELS, FormationsLabels.class),
                Texts.parts(row.text(Field.AUTRES_FORMATIONS_LABELS)));
    }

    private static Sheet.Offer offer(Row row) {
        return new Sheet.Offer(
                ListReader.read(row, Field.SERVICES, Services.class),
                ListReader.read(row, Field.PUBLICS_SPECIFIQUEMENT_ADRESSES, PublicsSpecifiquementAdresses.class),
                ListReader.read(row, Field.PRISE_EN_CHARGE_SPECIFIQUE, PriseEnChargeSpecifique.class),
                ListReader.read(row, Field.FRAIS_A_CHARGE, FraisACharge.class),
                ListReader.read(row, Field.MODALITES_ACCES, ModalitesAcces.class),
                ListReader.read(row, Field.MODALITES_ACCOMPAGNEMENT, ModalitesAccompagnement.class));
    }

    private static String id(Row row) {
        var id = demanded(row, Field.ID);
        if (id.length() > LONGEST_ID) {
            row.rejected(Field.ID, "venues.row.id-long", String.valueOf(LONGEST_ID));
            return Texts.shortened(id, LONGEST_ID);
        }
        return id;
    }

    private static String demanded(Row row, Field field) {
        var text = row.text(field);
        if (text.isEmpty()) {
            row.rejected(field, "venues.row.missing");
        }
        return text;
    }

    private static List<String> typologies(Row row) {
        return Texts.parts(row.text(Field.TYPOLOGIE)).stream()
                .map(code -> Typologie.of(code).map(Typologie::code).orElse(code))
                .distinct()
                .toList();
    }

    private String openingHours(Row row) {
        var text = row.text(Field.HORAIRES);
        if (!text.isEmpty() && !hours.test(text)) {
            row.doubted(Field.HORAIRES, "venues.row.hours", text);
        }
        return text;
    }
}
