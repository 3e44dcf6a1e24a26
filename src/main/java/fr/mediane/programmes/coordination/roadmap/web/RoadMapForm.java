package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What somebody typed in one of the forms of a road map: a field that is missing counts as empty. */
public record RoadMapForm(Map<String, List<String>> typed) {
    static final RoadMapForm EMPTY = new RoadMapForm(Map.of());
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final UUID NOBODYS = new UUID(0, 0);
    /** Longer than the longest text that is taken, so that one which is too long is told so. */
    private static final int LONGEST = 25_000;

    private static final int MOST = 500;

    public RoadMapForm {
        typed = Map.copyOf(typed);
    }

    static RoadMapForm of(MultiValueMap<String, String> typed) {
        return new RoadMapForm(typed);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        var text = typed.getOrDefault(name, List.of("")).getFirst().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** All values of a field that may have several. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream().limit(MOST).toList();
    }

    public boolean ticked(String name) {
        return !one(name).isEmpty();
    }

    /** The same with another value of one field. */
    RoadMapForm with(String name, String value) {
        var more = new HashMap<>(typed);
        more.put(name, List.of(value));
        return new RoadMapForm(more);
    }

    RoadMapForm with(String name, List<String> values) {
        var more = new HashMap<>(typed);
        more.put(name, List.copyOf(values));
        return new RoadMapForm(more);
    }

    /** A new form, whose post is known again when it comes twice. */
    static RoadMapForm fresh() {
        return EMPTY.with("id", Uuid7.next().toString());
    }

    /** The id that a browser made for something new. */
    Optional<UUID> id(Instant now) {
        return Uuid7.parse(one("id"), now).value();
    }

    /** The version that the form started from; one that never is when it cannot be read. */
    int version() {
        return number("version").orElse(-1);
    }

    OptionalInt number(String name) {
        var bare = one(name).replaceAll("[\\s\\u00a0\\u202f]", "");
        return bare.matches("\\d{1,8}") ? OptionalInt.of(Integer.parseInt(bare)) : OptionalInt.empty();
    }

    Optional<LocalDate> day(String name) {
        return TypedDate.parse(one(name));
    }

    OptionalLong cents(String name) {
        return Euros.parse(one(name)).value().stream()
                .mapToLong(euros -> euros.amount().movePointRight(2).longValueExact())
                .findFirst();
    }

    /** An id; what is none is nobody's. */
    Optional<UUID> chosen(String name) {
        return one(name).isEmpty() ? Optional.empty() : Optional.of(uuid(one(name)));
    }

    Set<UUID> chosenOf(String name) {
        return all(name).stream()
                .filter(text -> !text.isBlank())
                .map(RoadMapForm::uuid)
                .collect(Collectors.toSet());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException none) {
            return NOBODYS;
        }
    }

    static String shown(LocalDate day) {
        return day.format(DAY_FIRST);
    }

    /** 1234,50 as people type it. */
    static String shown(long cents) {
        return Euros.ofCents(cents).toString().replace('.', ',').replaceAll(",00$", "");
    }
}
