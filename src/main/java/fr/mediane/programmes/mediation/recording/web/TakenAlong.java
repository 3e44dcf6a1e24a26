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
     * @param errors what cannot be read; the content counts only when there are none
     */
    public record Sent(ActivityContent content, List<ErrorKey> errors) {}

    public Sent read(Map<String, List<String>> fields) {
        var reading = reader.read(new ActivityForm(fields));
        return new Sent(reading.content(), reading.errors());
    }

    /** Who is named in what a device sent; those known by name only are recorded, once however often it is sent. */
    public Decision<Set<UUID>> people(Actor actor, UUID activity, Map<String, List<String>> fields) {
        return view.resolve(actor, activity, new ActivityForm(fields));
    }

    /** An activity as the fields of its form. */
    public Map<String, List<String>> fields(Actor actor, Activity activity) {
        return view.page(actor, "/modifier", activity.id().toString(), view.form(actor, activity), Habits.NONE)
                .form()
                .typed();
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
     * @param usual the fields that are filled in beforehand
     */
    public record Beginning(List<Option> venues, Map<String, List<String>> usual) {}

    public Beginning beginning(Actor actor) {
        var habits = usual.habits(actor);
        var fresh = ActivityForm.fresh(ActivityType.INDIVIDUAL, habits, reader.today());
        var form = view.page(actor, "", "", fresh, habits).form();
        return new Beginning(choices.of(actor, habits, Optional.empty()).venues(), form.typed());
    }
}
