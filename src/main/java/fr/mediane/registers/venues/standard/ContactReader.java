package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Parsed;

/** Reads how to reach a venue. Addresses that look wrong are kept, since the schema accepts any text, but doubted. */
final class ContactReader {
    Sheet.Contact read(Row row, Sheet.Place place) {
        var emails = Texts.parts(row.text(Field.COURRIELS));
        emails.stream()
                .filter(email -> EmailAddress.parse(email) instanceof Parsed.Invalid)
                .forEach(email -> row.doubted(Field.COURRIELS, "venues.row.email", email));
        var sites = Texts.parts(row.text(Field.SITE_WEB));
        sites.stream()
                .filter(site -> !Urls.isWeb(site))
                .forEach(site -> row.doubted(Field.SITE_WEB, "venues.row.url", site));
        return new Sheet.Contact(
                PhoneReader.read(row, place),
                emails,
                sites,
                url(row, Field.FICHE_ACCES_LIBRE),
                url(row, Field.PRISE_RDV));
    }

    private static String url(Row row, Field field) {
        var text = row.text(field);
        if (!text.isEmpty() && !Urls.isWeb(text)) {
            row.doubted(field, "venues.row.url", text);
        }
        return text;
    }
}
