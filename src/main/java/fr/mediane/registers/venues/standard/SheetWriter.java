package fr.mediane.registers.venues.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** Writes a sheet as the standard's schema, and the reference package, accept it. */
public final class SheetWriter {
    private SheetWriter() {}

    /** The text of one field, empty when there is none. */
    public static String write(String id, Sheet sheet, Field field) {
        var place = sheet.place();
        var contact = sheet.contact();
        return switch (field) {
            case ID -> id;
            case PIVOT -> ReferenceForm.pivot(sheet.pivot());
            case NOM -> sheet.name();
            case COMMUNE -> ReferenceForm.commune(place.commune());
            case CODE_POSTAL -> place.postCode();
            case CODE_INSEE -> place.inseeCode();
            case ADRESSE -> ReferenceForm.street(place.address());
            case COMPLEMENT_ADRESSE -> place.complement();
            case LATITUDE -> degrees(place.latitude());
            case LONGITUDE -> degrees(place.longitude());
            case TYPOLOGIE -> ReferenceForm.typologies(sheet);
            case TELEPHONE -> ReferenceForm.telephone(contact.telephone());
            case COURRIELS -> String.join("|", contact.emails());
            case SITE_WEB -> String.join("|", contact.websites());
            case FICHE_ACCES_LIBRE -> ReferenceForm.url(contact.accessibilityUrl());
            case PRISE_RDV -> ReferenceForm.url(contact.bookingUrl());
            default -> described(sheet, field);
        };
    }

    /** The text of one field as it was given, also where an export writes it otherwise: what a form shows. */
    public static String raw(String id, Sheet sheet, Field field) {
        return switch (field) {
            case PIVOT -> sheet.hasPivot() ? sheet.pivot() : "";
            case COMMUNE -> sheet.place().commune();
            case ADRESSE -> sheet.place().address();
            case TYPOLOGIE -> String.join("|", sheet.typologies());
            case TELEPHONE -> sheet.contact().telephone();
            case FICHE_ACCES_LIBRE -> sheet.contact().accessibilityUrl();
            case PRISE_RDV -> sheet.contact().bookingUrl();
            default -> write(id, sheet, field);
        };
    }

    private static String described(Sheet sheet, Field field) {
        var offer = sheet.offer();
        return switch (field) {
            case HORAIRES -> sheet.openingHours();
            case PRESENTATION_RESUME -> sheet.presentation().summary();
            case PRESENTATION_DETAIL -> sheet.presentation().detail();
            case SOURCE -> sheet.origin().source();
            case STRUCTURE_PARENTE -> sheet.origin().parent();
            case DATE_MAJ -> sheet.origin().updatedOn().map(LocalDate::toString).orElse("");
            case ITINERANCE -> Codes.write(sheet.itinerance());
            case SERVICES -> Codes.write(offer.services());
            case PUBLICS_SPECIFIQUEMENT_ADRESSES -> Codes.write(offer.publics());
            case PRISE_EN_CHARGE_SPECIFIQUE -> Codes.write(offer.care());
            case FRAIS_A_CHARGE -> Codes.write(offer.fees());
            case MODALITES_ACCES -> Codes.write(offer.access());
            case MODALITES_ACCOMPAGNEMENT -> Codes.write(offer.support());
            case DISPOSITIF_PROGRAMMES_NATIONAUX -> Codes.write(sheet.programmes());
            case FORMATIONS_LABELS -> Codes.write(sheet.labels());
            case AUTRES_FORMATIONS_LABELS -> String.join("|", sheet.otherLabels());
            default -> throw new IllegalArgumentException(field.column());
        };
    }

    private static String degrees(OptionalDouble value) {
        return value.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
                : "";
    }
}
