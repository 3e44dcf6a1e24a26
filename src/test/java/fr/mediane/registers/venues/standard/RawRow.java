package fr.mediane.registers.venues.standard;

import java.util.EnumMap;
import java.util.Map;

/** Raw rows of the standard, as a file holds them. */
public final class RawRow {
    private final Map<Field, String> values = new EnumMap<>(Field.class);

    private RawRow() {}

    /** An invented venue of which nothing need be said. */
    public static RawRow good() {
        return new RawRow()
                .with(Field.ID, "fixture-1")
                .with(Field.PIVOT, "43493312300029")
                .with(Field.NOM, "Espace numérique du Quai")
                .with(Field.COMMUNE, "Valence")
                .with(Field.CODE_POSTAL, "26000")
                .with(Field.CODE_INSEE, "26362")
                .with(Field.ADRESSE, "12 rue du Quai")
                .with(Field.DATE_MAJ, "2026-01-15");
    }

    public RawRow with(Field field, String text) {
        values.put(field, text);
        return this;
    }

    public RawRow without(Field field) {
        values.remove(field);
        return this;
    }

    public Map<Field, String> values() {
        return Map.copyOf(values);
    }
}
