package fr.mediane.registers.venues.web;

import fr.mediane.design.Crumb;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Role;
import fr.mediane.registers.venues.search.FoundVenue;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Codes;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Typologie;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small things that templates say of a venue. */
public final class VenueWords {
    private VenueWords() {}

    /** The way back to the venues that the reader keeps: for administrators, all of them. */
    public static Crumb kept(Ui ui) {
        var all = ui.actor().isNationally(Role.ADMINISTRATOR);
        return Crumb.of(ui.t(all ? "venues.keep.all-places" : "venues.keep.title"), "/mon-espace/lieux");
    }

    public static String href(FoundVenue venue) {
        return "/lieux/" + venue.id();
    }

    /** Whether its distance is worth saying. */
    public static boolean far(FoundVenue venue) {
        return venue.metres().isPresent();
    }

    /** Degrees for a program; null when nobody knows. */
    public static @Nullable String degrees(OptionalDouble value) {
        return value.isPresent() ? BigDecimal.valueOf(value.getAsDouble()).toPlainString() : null;
    }

    public static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    /** "Gratuit, payant" */
    public static String list(Ui ui, List<? extends Code> codes) {
        return codes.stream().map(code -> ui.t(code.messageKey())).collect(Collectors.joining(", "));
    }

    /** A field's value as people read it, from the text that the standard writes. */
    public static String value(Ui ui, Field field, String raw) {
        if (raw.isBlank()) {
            return ui.t("venues.merge.nothing");
        }
        return switch (field) {
            case TELEPHONE -> phone(ui, raw);
            case DATE_MAJ -> ui.date(LocalDate.parse(raw));
            default ->
                Arrays.stream(raw.split("\\|"))
                        .map(part -> word(ui, field, part))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String word(Ui ui, Field field, String part) {
        if (field == Field.TYPOLOGIE) {
            return Typologie.of(part).map(Typologie::label).orElse(part);
        }
        return VenueFormFields.codes(field).stream()
                .filter(code -> Codes.alike(code, part))
                .findFirst()
                .map(code -> ui.t(code.messageKey()))
                .orElse(part);
    }

    /** As people write it in its country: 01 02 03 04 05. */
    public static String phone(Ui ui, String telephone) {
        return ui.phone(telephone.replaceFirst("^\\+(33|590|594|262|596)(?=\\d{9}$)", "0"));
    }

    /** Whether a link may be made of it: sources write all sorts of things in their addresses. */
    public static boolean isWeb(String address) {
        try {
            var uri = new URI(address.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** The host alone, as a link's text. */
    public static String host(String address) {
        var host = URI.create(address.strip()).getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    public static boolean isEmail(String text) {
        return text.matches("[^@\\s<>\"?&]{1,64}@[^@\\s<>\"?&]{1,200}");
    }
}
