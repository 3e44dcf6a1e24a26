package fr.mediane.registers.venues.web;

import fr.mediane.registers.venues.search.VenueFilters;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Codes;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the address or the form of the search says. A page never fails on a strange address: what is not understood is
 * left out.
 *
 * @param typed what was typed: a commune's name or a postcode
 * @param commune an official commune code
 * @param kilometres the radius; the usual one when none is given
 * @param booking whether the person wants an appointment
 */
public record SearchForm(
        String typed, String commune, int kilometres, VenueFilters filters, int page, boolean booking) {
    /** The radii that can be chosen, in kilometres. */
    public static final List<Integer> RADII = List.of(5, 10, 20, 50);

    static final int USUAL = 10;
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 50;

    static SearchForm of(MultiValueMap<String, String> values) {
        return new SearchForm(
                text(values, "q"),
                text(values, "commune"),
                radius(text(values, "rayon")),
                filters(values),
                page(text(values, "page")),
                values.containsKey("rendez-vous"));
    }

    /** How far to look, in metres. */
    double metres() {
        return kilometres * 1_000d;
    }

    /** What the address calls a code: {@code aide-aux-demarches-administratives}. */
    public static String value(Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole degree with decimals, from a browser; empty when it is anything else. */
    static OptionalDouble degrees(@Nullable String text, double most) {
        if (text == null || !text.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= most ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static VenueFilters filters(MultiValueMap<String, String> values) {
        return new VenueFilters(
                codes(Services.class, values, "service"),
                codes(PublicsSpecifiquementAdresses.class, values, "public"),
                codes(PriseEnChargeSpecifique.class, values, "besoin"),
                codes(FraisACharge.class, values, "prix"),
                new VenueFilters.Access(codes(ModalitesAcces.class, values, "acces"), values.containsKey("accessible")),
                values.containsKey("ouvert"),
                text(values, "nom"));
    }

    private static <E extends Enum<E> & Code> Set<E> codes(
            Class<E> list, MultiValueMap<String, String> values, String name) {
        var codes = EnumSet.noneOf(list);
        for (var value : values.getOrDefault(name, List.of())) {
            if (value.length() <= LONGEST) {
                Codes.read(list, value).ifPresent(codes::add);
            }
        }
        return codes;
    }

    private static String text(MultiValueMap<String, String> values, String name) {
        @Nullable String value = values.getFirst(name);
        var text = value == null ? "" : value.replace('\u0000', ' ').strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int radius(String text) {
        return text.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(text), 1, 200) : USUAL;
    }

    private static int page(String text) {
        return text.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text), 1, LAST_PAGE) : 1;
    }
}
