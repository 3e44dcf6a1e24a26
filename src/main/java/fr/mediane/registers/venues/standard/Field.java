package fr.mediane.registers.venues.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The 32 fields of the standard, in the order of its schema. */
public enum Field {
    ID,
    PIVOT,
    NOM,
    COMMUNE,
    CODE_POSTAL,
    CODE_INSEE,
    ADRESSE,
    COMPLEMENT_ADRESSE,
    LATITUDE,
    LONGITUDE,
    TYPOLOGIE,
    TELEPHONE,
    COURRIELS,
    SITE_WEB,
    HORAIRES,
    PRESENTATION_RESUME,
    PRESENTATION_DETAIL,
    SOURCE,
    ITINERANCE,
    STRUCTURE_PARENTE,
    DATE_MAJ,
    SERVICES,
    PUBLICS_SPECIFIQUEMENT_ADRESSES,
    PRISE_EN_CHARGE_SPECIFIQUE,
    FRAIS_A_CHARGE,
    DISPOSITIF_PROGRAMMES_NATIONAUX,
    FORMATIONS_LABELS,
    AUTRES_FORMATIONS_LABELS,
    MODALITES_ACCES,
    MODALITES_ACCOMPAGNEMENT,
    FICHE_ACCES_LIBRE,
    PRISE_RDV;

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(field -> Codes.key(field.column()), field -> field));

    /** The column's name in a file. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message that names it on a screen. */
    public String messageKey() {
        return "venues.field." + Codes.kebab(name());
    }

    /** The field that a column's heading means: case, accents, spaces and hyphens do not matter. */
    public static Optional<Field> of(String heading) {
        return Optional.ofNullable(BY_KEY.get(Codes.key(heading)));
    }

    /** Without these columns no row of a file could be kept. */
    public static List<Field> indispensable() {
        return List.of(ID, NOM, COMMUNE, CODE_POSTAL, ADRESSE);
    }
}
