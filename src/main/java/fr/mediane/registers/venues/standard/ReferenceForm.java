package fr.mediane.registers.venues.standard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an export writes where the schema accepts more than the reference package
 * ({@code @gouvfr-anct/lieux-de-mediation-numerique} 2.3.0), which throws on the rest. The sheet keeps the value as it
 * came; only the export differs, and a remark says so.
 */
public final class ReferenceForm {
    private static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{14}|W[a-zA-Z0-9]{9}");
    private static final Pattern NOT_STREET = Pattern.compile("[^0-9A-Za-zÀ-ÖØ-öø-ÿœ-ŸŒ\\-,()°.&:+–|;'’/\\s]");
    private static final Pattern NOT_COMMUNE = Pattern.compile("[^0-9A-Za-zÀ-ÖØ-öø-ÿœ-ŸŒ\\-'’\\s]");
    private static final Pattern TELEPHONE =
            Pattern.compile("\\+(?:33|262|269|508|590|594|596|681|687|689)(?:[1-9]\\d{8}|\\d{6})");
    private static final Pattern URL = Pattern.compile(
            "[A-Za-z]{3,9}:(?://)?(?:[;:&=+$,\\w-]+@)?[A-Za-z0-9.-]+(?:(?:/[+~,%@/.\\w-]*)?\\??[-+=&;%@.\\w]*#?[.!/\\\\\\w]*)?");
    private static final Pattern NOT_IN_URL = Pattern.compile("[^-+~,%@/.\\w=&;?:#]");

    private ReferenceForm() {}

    /** A SIRET or RNA in form, else the placeholder: a 9-digit SIREN is refused by the package. */
    static String pivot(String pivot) {
        return PIVOT.matcher(pivot).matches() ? pivot : Sheet.NO_PIVOT;
    }

    static String street(String address) {
        return without(address.replaceAll("[\"“”«»„]", "'"), NOT_STREET);
    }

    static String commune(String name) {
        return without(name.replaceAll("\\bs/\\s?", "sur "), NOT_COMMUNE);
    }

    /** Eight digits of French Polynesia and short numbers have no form that both accept. */
    static String telephone(String number) {
        return TELEPHONE.matcher(number).matches() ? number : "";
    }

    /** The same address with the characters that the package does not know escaped; empty when it still refuses. */
    static String url(String address) {
        if (address.isEmpty() || URL.matcher(address).matches()) {
            return address;
        }
        var escaped = NOT_IN_URL
                .matcher(address)
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
        int query = escaped.indexOf('?');
        if (query > 0) {
            var rest = escaped.substring(query + 1);
            escaped = escaped.substring(0, query + 1)
                    + rest.replace("/", "%2F")
                            .replace(":", "%3A")
                            .replace("?", "%3F")
                            .replace("~", "%7E")
                            .replace(",", "%2C");
        }
        var bare = escaped.replaceFirst("#.*$", "");
        return URL.matcher(escaped).matches() ? escaped : URL.matcher(bare).matches() ? bare : "";
    }

    static String typologies(Sheet sheet) {
        return sheet.typologies().stream()
                .flatMap(code -> Typologie.of(code).stream())
                .map(Typologie::code)
                .collect(Collectors.joining("|"));
    }

    /** Says of a row what its export will write otherwise than the file. */
    static void remark(Row row, Sheet sheet) {
        var contact = sheet.contact();
        if (sheet.hasPivot()) {
            differs(row, Field.PIVOT, sheet.pivot(), ReferenceForm::pivot);
        }
        differs(row, Field.ADRESSE, sheet.place().address(), ReferenceForm::street);
        differs(row, Field.COMMUNE, sheet.place().commune(), ReferenceForm::commune);
        differs(row, Field.FICHE_ACCES_LIBRE, contact.accessibilityUrl(), ReferenceForm::url);
        differs(row, Field.PRISE_RDV, contact.bookingUrl(), ReferenceForm::url);
        if (!contact.telephone().isEmpty() && contact.telephone().startsWith("+")) {
            differs(row, Field.TELEPHONE, contact.telephone(), ReferenceForm::telephone);
        }
        sheet.typologies().stream()
                .filter(code -> Typologie.of(code).isEmpty())
                .forEach(code -> row.doubted(Field.TYPOLOGIE, "venues.row.not-exported", code));
    }

    private static void differs(Row row, Field field, String value, UnaryOperator<String> form) {
        var written = form.apply(value);
        if (written.isEmpty() && !value.isEmpty()) {
            row.doubted(field, "venues.row.not-exported", value);
        } else if (!written.equals(value)) {
            row.doubted(field, "venues.row.exported-as", value, written);
        }
    }

    /** Letters with foreign accents lose them, other characters become a space; a lone hyphen stands for nothing left. */
    private static String without(String text, Pattern refused) {
        if (!refused.matcher(text).find()) {
            return text;
        }
        var plain = refused.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Normalizer.normalize(found.group(), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")));
        var kept =
                refused.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ").strip();
        return kept.isEmpty() ? "-" : kept;
    }
}
