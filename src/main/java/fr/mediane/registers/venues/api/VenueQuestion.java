package fr.mediane.registers.venues.api;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.search.SearchArea;
import fr.mediane.registers.venues.search.VenueFilters;
import fr.mediane.registers.venues.search.VenueQuery;
import fr.mediane.registers.venues.search.VenueSearchDesk;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.Codes;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of the API's search. Unlike a page, a program is told what it got wrong. */
final class VenueQuestion {
    private static final int LONGEST = 200;

    /** Deeper pages of a search around a point are refused: a box or the whole list serves better. */
    private static final int DEEPEST = 10_000;

    private final MultiValueMap<String, String> values;
    private final TerritoryDesk territory;
    private final List<ErrorKey> wrong = new ArrayList<>();

    VenueQuestion(MultiValueMap<String, String> values, TerritoryDesk territory) {
        this.values = values;
        this.territory = territory;
    }

    /** What was wrong; when nothing was, the query means something. */
    List<ErrorKey> wrong() {
        return List.copyOf(wrong);
    }

    VenueQuery query() {
        int page = whole("page", 1, 100_000, 1);
        int size = whole("taille", 1, VenueQuery.MOST, VenueQuery.PAGE);
        var area = area();
        if (area instanceof SearchArea.Around && (long) page * size > DEEPEST) {
            refuse("page", "venues.api.deep", DEEPEST);
        }
        return new VenueQuery(area, filters(), page, size);
    }

    private SearchArea area() {
        var box = text("bbox");
        var latitude = degrees("latitude", 90);
        var longitude = degrees("longitude", 180);
        double metres = radius();
        if (!box.isEmpty()) {
            return box(box);
        }
        if (has("latitude") || has("longitude")) {
            if (!has("latitude") || !has("longitude")) {
                refuse(has("latitude") ? "longitude" : "latitude", "venues.api.both");
            }
            // As for people: 100 metres are enough.
            return latitude.isPresent() && longitude.isPresent()
                    ? SearchArea.Around.point(
                            new GeoPoint(latitude.getAsDouble(), longitude.getAsDouble()).rounded(), metres)
                    : new SearchArea.Everywhere();
        }
        return commune(metres);
    }

    private SearchArea commune(double metres) {
        List<Commune> found;
        String name;
        if (has("commune")) {
            name = "commune";
            found = CommuneCode.parse(text(name)).value().flatMap(territory::commune).stream()
                    .toList();
        } else if (has("code_postal")) {
            name = "code_postal";
            found = PostCode.parse(text(name)).value().map(territory::communes).orElse(List.of());
        } else {
            return new SearchArea.Everywhere();
        }
        if (found.isEmpty()) {
            refuse(name, "venues.api.no-such-commune");
            return new SearchArea.Everywhere();
        }
        var centre = found.getFirst();
        var codes = found.stream()
                .flatMap(commune -> Stream.of(commune.code(), commune.whole()))
                .map(CommuneCode::code)
                .distinct()
                .toList();
        return new SearchArea.Around(centre.centre(), metres, codes, centre.approximate());
    }

    private SearchArea box(String text) {
        var numbers = Arrays.stream(text.split(",", -1))
                .map(part -> number(part.strip()))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (text.split(",", -1).length == 4 && numbers.length == 4) {
            try {
                return new SearchArea.Box(numbers[1], numbers[0], numbers[3], numbers[2]);
            } catch (IllegalArgumentException notABox) {
                // said below
            }
        }
        refuse("bbox", "venues.api.box");
        return new SearchArea.Everywhere();
    }

    private VenueFilters filters() {
        return new VenueFilters(
                codes(Services.class, "service"),
                codes(PublicsSpecifiquementAdresses.class, "public"),
                codes(PriseEnChargeSpecifique.class, "besoin"),
                codes(FraisACharge.class, "prix"),
                new VenueFilters.Access(codes(ModalitesAcces.class, "acces"), flag("accessible")),
                flag("ouvert"),
                text("nom"));
    }

    private <E extends Enum<E> & Code> Set<E> codes(Class<E> list, String name) {
        var codes = EnumSet.noneOf(list);
        for (var value : values.getOrDefault(name, List.of())) {
            for (var part : value.split("\\|")) {
                var code = part.length() <= LONGEST ? Codes.read(list, part) : Optional.<E>empty();
                if (code.isEmpty()) {
                    refuse(name, "venues.api.code", String.join(" | ", labels(list)));
                }
                code.ifPresent(codes::add);
            }
        }
        return codes;
    }

    private static <E extends Enum<E> & Code> List<String> labels(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Code::label).toList();
    }

    private boolean flag(String name) {
        return has(name)
                && switch (text(name)) {
                    case "oui", "true", "1" -> true;
                    case "non", "false", "0" -> false;
                    default -> {
                        refuse(name, "venues.api.flag");
                        yield true;
                    }
                };
    }

    private double radius() {
        if (!has("rayon")) {
            return VenueSearchDesk.DEFAULT_METRES;
        }
        var kilometres = number(text("rayon"));
        if (kilometres.isEmpty()
                || !(kilometres.getAsDouble() > 0)
                || kilometres.getAsDouble() * 1_000 > SearchArea.FARTHEST) {
            refuse("rayon", "venues.api.radius", Math.round(SearchArea.FARTHEST / 1_000));
            return VenueSearchDesk.DEFAULT_METRES;
        }
        return kilometres.getAsDouble() * 1_000;
    }

    private OptionalDouble degrees(String name, double most) {
        var value = number(text(name));
        if (has(name) && (value.isEmpty() || Math.abs(value.getAsDouble()) > most)) {
            refuse(name, "venues.api.degrees", Math.round(most));
            return OptionalDouble.empty();
        }
        return value;
    }

    private int whole(String name, int least, int most, int usual) {
        var text = text(name);
        if (!has(name)) {
            return usual;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            refuse(name, "venues.api.whole", least, most);
            return usual;
        }
        return Integer.parseInt(text);
    }

    /** Plain digits only: "NaN", "Infinity" and "1e9" are no places. */
    private static OptionalDouble number(String text) {
        return text.matches("-?\\d{1,6}(\\.\\d{1,20})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private boolean has(String name) {
        return values.containsKey(name);
    }

    private String text(String name) {
        @Nullable String value = values.getFirst(name);
        var text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            refuse(name, "venues.api.long", LONGEST);
            return "";
        }
        return text;
    }

    private void refuse(String name, String key, Object... arguments) {
        if (wrong.stream().noneMatch(one -> one.field().equals(name))) {
            wrong.add(ErrorKey.on(name, key, arguments));
        }
    }
}
