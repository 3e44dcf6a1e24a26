package fr.mediane.programmes.coordination.activities.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.activities.CoordinationActivity;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationTheme;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.AnimationType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Echelon;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.EventType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Initiative;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Organiser;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.PartnershipNature;
import fr.mediane.programmes.coordination.activities.CoordinationContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What someone typed of a coordination activity: a field that is missing counts as empty. */
public record CoordinationForm(MultiValueMap<String, String> values) {
    private static final int LONGEST = 6_000;

    /** A new one of this kind, today. */
    static CoordinationForm blank(Kind kind, UUID id, LocalDate today) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("id", id.toString());
        values.add("kind", kind.code());
        values.add("date", today.toString());
        return new CoordinationForm(values);
    }

    static CoordinationForm of(CoordinationActivity activity) {
        var values = values(activity.content());
        values.add("version", Integer.toString(activity.version()));
        return new CoordinationForm(values);
    }

    /** A new one that an event became. */
    public static CoordinationForm reporting(UUID event, UUID id, CoordinationContent content) {
        var values = values(content);
        values.add("id", id.toString());
        values.add("event-held", event.toString());
        return new CoordinationForm(values);
    }

    private static MultiValueMap<String, String> values(CoordinationContent content) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("kind", content.kind().code());
        values.add("date", content.date().toString());
        values.add("minutes", Integer.toString(content.minutes()));
        values.add("title", content.title());
        content.animation().ifPresent(one -> values.add("animation", one.code()));
        content.initiative().ifPresent(one -> values.add("initiative", one.code()));
        values.addAll("themes", Coded.codes(content.themes()));
        values.add("counsellors", Integer.toString(content.counsellors()));
        content.event().ifPresent(one -> values.add("event", one.code()));
        values.addAll("organisers", Coded.codes(content.organisers()));
        values.add("participants", Integer.toString(content.participants()));
        content.echelon().ifPresent(one -> values.add("echelon", one.code()));
        values.addAll("natures", Coded.codes(content.natures()));
        content.partner().ifPresent(one -> values.add("partner", one.toString()));
        values.add("note", content.note());
        return values;
    }

    public String one(String name) {
        var value = values.getFirst(name);
        var text = value == null ? "" : value;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Kind kind() {
        return Coded.of(Kind.class, one("kind")).orElse(Kind.ANIMATION);
    }

    /** The date as people write it. */
    public String shownDate(Ui ui) {
        return TypedDate.parse(one("date")).map(ui::shortDate).orElse(one("date"));
    }

    int version() {
        return number("version").orElse(-1);
    }

    /** What cannot even be read. */
    List<ErrorKey> unreadable() {
        var mistakes = new ArrayList<ErrorKey>();
        if (TypedDate.parse(one("date")).isEmpty()) {
            mistakes.add(ErrorKey.on("date", "coordination.error.day"));
        }
        for (var field : List.of("minutes", "counsellors", "participants")) {
            if (!one(field).isBlank() && number(field).isEmpty()) {
                mistakes.add(ErrorKey.on(field, "coordination.error.whole"));
            }
        }
        return mistakes;
    }

    /** Only once everything is readable. */
    CoordinationContent content() {
        return new CoordinationContent(
                kind(),
                TypedDate.parse(one("date")).orElseThrow(),
                number("minutes").orElse(0),
                one("title"),
                Coded.of(AnimationType.class, one("animation")),
                Coded.of(Initiative.class, one("initiative")),
                some(AnimationTheme.class, "themes"),
                number("counsellors").orElse(0),
                Coded.of(EventType.class, one("event")),
                some(Organiser.class, "organisers"),
                number("participants").orElse(0),
                Coded.of(Echelon.class, one("echelon")),
                some(PartnershipNature.class, "natures"),
                partner(),
                one("note"));
    }

    /** One that is no id at all is one that nobody knows. */
    private Optional<UUID> partner() {
        var text = one("partner");
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.of(new UUID(0, 0));
        }
    }

    private Optional<Integer> number(String name) {
        var text = one(name).strip();
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private <E extends Enum<E> & Coded> Set<E> some(Class<E> list, String name) {
        return all(name).stream().flatMap(code -> Coded.of(list, code).stream()).collect(Collectors.toSet());
    }
}
