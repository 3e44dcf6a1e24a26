package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.kernel.Coded;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.Participants;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.recording.Habits;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into the form of an activity, as it came: shown again as it is when something must be corrected.
 *
 * @param typed the values of each field by its name
 */
public record ActivityForm(Map<String, List<String>> typed) {
    /** The durations that have a button, in minutes. */
    public static final List<Integer> DURATIONS = List.of(15, 30, 45, 60, 90, 120);

    /** The button for any other duration. */
    public static final String OTHER_DURATION = "autre";

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public ActivityForm {
        typed = Map.copyOf(typed);
    }

    /** A new activity of today, with what the counsellor does most. */
    static ActivityForm fresh(ActivityType type, Habits habits, LocalDate today) {
        var values = new HashMap<String, List<String>>();
        put(values, "type", type.code());
        put(values, "date", today.format(DAY_FIRST));
        put(values, "place", PlaceKind.VENUE.code());
        habits.lastPlace().ifPresent(place -> putPlace(values, place));
        if (type == ActivityType.INDIVIDUAL) {
            habits.minutes().filter(DURATIONS::contains).ifPresent(minutes -> putDuration(values, minutes));
        }
        return new ActivityForm(values);
    }

    /** An activity to be changed. */
    static ActivityForm of(Activity activity, Participants others, Collection<PersonBrief> people) {
        var values = values(activity.content(), others, people);
        put(values, "version", Integer.toString(activity.version()));
        put(values, "note", activity.content().note());
        return new ActivityForm(values);
    }

    /** Another activity like this one, today: without its note, which was about that time only. */
    static ActivityForm like(Activity activity, LocalDate today, Participants others, Collection<PersonBrief> people) {
        var values = values(activity.content(), others, people);
        put(values, "date", today.format(DAY_FIRST));
        return new ActivityForm(values);
    }

    /** The value of a field; empty when it was left so, or not there. */
    public String one(String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Every value of a field that takes several. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Whether any of these fields holds something. */
    public boolean any(String... names) {
        for (var name : names) {
            if (all(name).stream().anyMatch(value -> !value.isBlank())) {
                return true;
            }
        }
        return false;
    }

    /** The same with another duration. */
    ActivityForm lasting(int minutes) {
        var values = new HashMap<>(typed);
        putDuration(values, minutes);
        return new ActivityForm(values);
    }

    /** The same with one field changed. */
    ActivityForm with(String name, String value) {
        var values = new HashMap<>(typed);
        put(values, name, value);
        return new ActivityForm(values);
    }

    /** The same with one field that takes several values changed. */
    ActivityForm with(String name, List<String> several) {
        var values = new HashMap<>(typed);
        values.put(name, several);
        return new ActivityForm(values);
    }

    private static HashMap<String, List<String>> values(
            ActivityContent content, Participants others, Collection<PersonBrief> people) {
        var values = new HashMap<String, List<String>>();
        put(values, "type", content.type().code());
        put(values, "date", content.date().format(DAY_FIRST));
        putPlace(values, content.place());
        putDuration(values, content.minutes());
        values.put("equipment", Coded.codes(content.equipment()));
        values.put("themes", Coded.codes(content.themes()));
        values.put("procedures", Coded.codes(content.procedures()));
        put(values, "procedureDetail", content.procedureDetail());
        put(values, "autonomy", code(content.autonomy()));
        put(values, "level", code(content.level()));
        put(values, "redirection", code(content.redirection()));
        put(values, "title", content.title());
        content.residence().ifPresent(commune -> put(values, "residenceCode", commune.code()));
        putPeople(values, content.type(), others);
        values.put(
                "people", people.stream().map(person -> person.id().toString()).toList());
        return values;
    }

    private static void putPlace(Map<String, List<String>> values, ActivityPlace place) {
        put(values, "place", place.kind().code());
        place.venue().ifPresent(venue -> put(values, "venue", venue.toString()));
        place.commune()
                .filter(commune -> place.venue().isEmpty())
                .ifPresent(commune -> put(values, "communeCode", commune.code()));
    }

    private static void putDuration(Map<String, List<String>> values, int minutes) {
        if (DURATIONS.contains(minutes)) {
            put(values, "duration", Integer.toString(minutes));
        } else {
            put(values, "duration", OTHER_DURATION);
            put(values, "hours", Integer.toString(minutes / 60));
            put(values, "minutes", Integer.toString(minutes % 60));
        }
    }

    private static void putPeople(Map<String, List<String>> values, ActivityType type, Participants people) {
        if (type == ActivityType.WORKSHOP) {
            put(values, "participants", Integer.toString(people.number()));
            people.genders().forEach((key, count) -> put(values, "genders." + key.code(), count.toString()));
            people.ages().forEach((key, count) -> put(values, "ages." + key.code(), count.toString()));
            people.statuses().forEach((key, count) -> put(values, "statuses." + key.code(), count.toString()));
        } else {
            put(values, "gender", first(people.genders().keySet()));
            put(values, "age", first(people.ages().keySet()));
            put(values, "status", first(people.statuses().keySet()));
        }
    }

    private static String first(Collection<? extends Coded> values) {
        return values.isEmpty() ? "" : values.iterator().next().code();
    }

    private static String code(Optional<? extends Coded> value) {
        return value.isPresent() ? value.get().code() : "";
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.put(name, List.of(value));
    }
}
