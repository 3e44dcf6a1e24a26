package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import fr.mediane.programmes.mediation.recording.Habits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of an activity as a device takes it along: empty first, then filled in there, then read here. */
@Component
public class TakenAlong {
    private final FormReader reader;
    private final FormView view;
    private final HabitualChoices choices;
    private final TypedPlaces places;
    private final HabitDesk usual;

    TakenAlong(FormReader reader, FormView view, HabitualChoices choices, TypedPlaces places, HabitDesk usual) {
        this.reader = reader;
        this.view = view;
        this.choices = choices;
        this.places = places;
        this.usual = usual;
    }

    /** The form of nobody in particular; the device puts one's own places into its list. */
    public RecordingPage blank() {
        var form = ActivityForm.fresh(ActivityType.INDIVIDUAL, Habits.NONE, reader.today());
        var usual = choices.of(Actor.PUBLIC, Habits.NONE, Optional.empty());
        var list = new FormChoices(
                List.of(Option.of("", "")), usual.themes(), usual.moreThemes(), usual.equipment(), List.of());
        return new RecordingPage("", "", false, form, FormErrors.NONE, list, "", "", List.of());
    }

    /**
     * What a device sent.
     *
     * @param tags those chosen; empty when there were none to choose from
     * @param errors what cannot be read; the content counts only when there are none
     */
    public record Sent(ActivityContent content, Optional<Set<UUID>> tags, List<ErrorKey> errors) {}

    public Sent read(Map<String, List<String>> fields) {
        var form = new ActivityForm(fields);
        var reading = reader.read(form);
        return new Sent(reading.content(), TypedTags.read(form), reading.errors());
    }

    /** Who is named in what a device sent; those known by name only are recorded, once however often it is sent. */
    public Decision<Set<UUID>> people(Actor actor, UUID activity, Map<String, List<String>> fields) {
        return view.resolve(actor, activity, new ActivityForm(fields));
    }

    /** The form of an activity as it stands. */
    public RecordingPage filled(Actor actor, Activity activity) {
        return view.page(actor, "/modifier", activity.id().toString(), view.form(actor, activity), Habits.NONE);
    }

    /** What the people named in a form, and the tags that it shows, are called, by their ids. */
    public static Map<String, String> names(RecordingPage page) {
        var names = new HashMap<String, String>();
        page.people().forEach(person -> names.put(person.id().toString(), person.name()));
        page.choices().tags().forEach(tag -> names.put(tag.value(), tag.label()));
        return names;
    }

    /** What the place of an activity is called; may be empty. */
    public String place(Activity activity) {
        var place = activity.content().place();
        return places.names(List.of(place)).getOrDefault(place, "");
    }

    /**
     * What a new form begins with, for this counsellor.
     *
     * @param venues her own, by id
     * @param tags those that she may use, by id
     * @param usual the fields that are filled in beforehand
     */
    public record Beginning(List<Option> venues, List<Option> tags, Map<String, List<String>> usual) {}

    public Beginning beginning(Actor actor) {
        var habits = usual.habits(actor);
        var fresh = ActivityForm.fresh(ActivityType.INDIVIDUAL, habits, reader.today());
        var page = view.page(actor, "", "", fresh, habits);
        var offered = choices.of(actor, habits, Optional.empty());
        return new Beginning(offered.venues(), offered.tags(), page.form().typed());
    }
}
