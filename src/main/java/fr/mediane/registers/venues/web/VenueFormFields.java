package fr.mediane.registers.venues.web;

import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.DispositifProgrammesNationaux;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.FormationsLabels;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.Itinerance;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.ModalitesAccompagnement;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each field of the standard is asked for in a form, and in which section. */
public final class VenueFormFields {
    /** One part of the form. */
    public record Section(String messageKey, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    public static final List<Section> SECTIONS = List.of(
            new Section("venues.form.section.identity", List.of(Field.NOM, Field.PIVOT, Field.STRUCTURE_PARENTE)),
            new Section(
                    "venues.form.section.place",
                    List.of(
                            Field.ADRESSE,
                            Field.COMPLEMENT_ADRESSE,
                            Field.COMMUNE,
                            Field.CODE_POSTAL,
                            Field.LATITUDE,
                            Field.LONGITUDE,
                            Field.ITINERANCE)),
            new Section(
                    "venues.form.section.contact",
                    List.of(
                            Field.TELEPHONE,
                            Field.COURRIELS,
                            Field.SITE_WEB,
                            Field.PRISE_RDV,
                            Field.FICHE_ACCES_LIBRE,
                            Field.HORAIRES)),
            new Section("venues.form.section.words", List.of(Field.PRESENTATION_RESUME, Field.PRESENTATION_DETAIL)),
            new Section(
                    "venues.form.section.offer",
                    List.of(
                            Field.SERVICES,
                            Field.MODALITES_ACCOMPAGNEMENT,
                            Field.MODALITES_ACCES,
                            Field.FRAIS_A_CHARGE,
                            Field.PUBLICS_SPECIFIQUEMENT_ADRESSES,
                            Field.PRISE_EN_CHARGE_SPECIFIQUE)),
            new Section(
                    "venues.form.section.networks",
                    List.of(
                            Field.DISPOSITIF_PROGRAMMES_NATIONAUX,
                            Field.FORMATIONS_LABELS,
                            Field.AUTRES_FORMATIONS_LABELS,
                            Field.TYPOLOGIE,
                            Field.SOURCE)));

    private static final Map<Field, Class<? extends Code>> LISTS = new EnumMap<>(Map.of(
            Field.SERVICES, Services.class,
            Field.PUBLICS_SPECIFIQUEMENT_ADRESSES, PublicsSpecifiquementAdresses.class,
            Field.PRISE_EN_CHARGE_SPECIFIQUE, PriseEnChargeSpecifique.class,
            Field.FRAIS_A_CHARGE, FraisACharge.class,
            Field.MODALITES_ACCES, ModalitesAcces.class,
            Field.MODALITES_ACCOMPAGNEMENT, ModalitesAccompagnement.class,
            Field.ITINERANCE, Itinerance.class,
            Field.DISPOSITIF_PROGRAMMES_NATIONAUX, DispositifProgrammesNationaux.class,
            Field.FORMATIONS_LABELS, FormationsLabels.class));

    private static final Set<Field> LINES = EnumSet.of(Field.COURRIELS, Field.SITE_WEB, Field.AUTRES_FORMATIONS_LABELS);
    private static final Set<Field> LONG = EnumSet.of(Field.PRESENTATION_RESUME, Field.PRESENTATION_DETAIL);
    private static final Set<Field> DEMANDED = EnumSet.of(Field.NOM, Field.ADRESSE, Field.CODE_POSTAL, Field.COMMUNE);

    private VenueFormFields() {}

    /** Whether it is a list of free texts, asked for one per line. */
    public static boolean isLines(Field field) {
        return LINES.contains(field);
    }

    public static boolean isLong(Field field) {
        return LONG.contains(field);
    }

    public static boolean isOptional(Field field) {
        return !DEMANDED.contains(field);
    }

    /** The codes of a closed list; empty for a text. */
    public static List<Code> codes(Field field) {
        var list = LISTS.get(field);
        return list == null ? List.of() : List.of(list.getEnumConstants());
    }

    /** The message that explains how to fill a field in, or empty. */
    public static String hintKey(Field field) {
        return switch (field) {
            case PIVOT -> "venues.form.hint.pivot";
            case STRUCTURE_PARENTE -> "venues.form.hint.parent";
            case COMMUNE -> "venues.form.hint.commune";
            case LATITUDE, LONGITUDE -> "venues.form.hint.degrees";
            case TELEPHONE -> "venues.form.hint.phone";
            case COURRIELS, SITE_WEB, AUTRES_FORMATIONS_LABELS -> "venues.form.hint.lines";
            case PRISE_RDV, FICHE_ACCES_LIBRE -> "venues.form.hint.url";
            case HORAIRES -> "venues.form.hint.hours";
            case PRESENTATION_RESUME -> "venues.form.hint.summary";
            default -> "";
        };
    }
}
