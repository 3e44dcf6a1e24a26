package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.ParticipationDesk;
import fr.mediane.programmes.mediation.Recorded;
import fr.mediane.programmes.mediation.recording.HabitDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an activity: recorded, changed, duplicated. */
@Controller
@RequestMapping(RecordingPages.HOME)
public class RecordingPages {
    public static final String HOME = "/mon-espace/activites";
    static final String NEW = HOME + "/nouvelle";

    private final ActivityDesk desk;
    private final HabitDesk usual;
    private final ParticipationDesk participation;
    private final FormReader reader;
    private final FormView view;

    RecordingPages(
            ActivityDesk desk, HabitDesk usual, ParticipationDesk participation, FormReader reader, FormView view) {
        this.desk = desk;
        this.usual = usual;
        this.participation = participation;
        this.reader = reader;
        this.view = view;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(Actor actor, @RequestParam(name = "type", defaultValue = "") String type) {
        allowed(actor);
        var wanted = Coded.of(ActivityType.class, type).orElse(ActivityType.INDIVIDUAL);
        var habits = usual.habits(actor);
        return Screen.of(
                RecordingPages.class,
                "form",
                view.page(actor, NEW, "", ActivityForm.fresh(wanted, habits, reader.today()), habits));
    }

    @PostMapping("/nouvelle")
    ModelAndView record(Actor actor, @RequestParam MultiValueMap<String, String> typed) {
        allowed(actor);
        var form = new ActivityForm(typed);
        var reading = reader.read(form);
        var people = view.people(actor, form);
        var id = TypedPlaces.id(form.one("id")).filter(Uuid7::isUuid7);
        var errors = all(reading.errors(), people.errors());
        // A browser without script may send none: then this post makes one, and the page it came from had one anyway.
        if (!form.one("id").isBlank() && id.isEmpty()) {
            errors.add(ErrorKey.of("mediation.error.id"));
        }
        var broken = desk.check(actor, reading.content(), people.ids());
        if (!errors.isEmpty() || !broken.isEmpty()) {
            return refused(actor, NEW, form, all(errors, broken));
        }
        var made = id.orElseGet(Uuid7::next);
        return switch (participation
                .resolve(actor, made, people.ids(), people.names())
                .flatMap(named -> desk.record(actor, made, reading.content(), named))) {
            case Decision.Accepted<Recorded>(var recorded) -> {
                view.tag(actor, made, form);
                yield recorded(form, recorded);
            }
            case Decision.Refused<Recorded>(var reasons) -> refused(actor, NEW, form, reasons);
            case Decision<Recorded> other -> throw notDone(other);
        };
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id) {
        var activity = desk.find(actor, id).orThrow();
        return Screen.of(
                RecordingPages.class,
                "form",
                view.page(actor, changing(id), id.toString(), view.form(actor, activity), usual.habits(actor)));
    }

    @PostMapping("/{id}/modifier")
    ModelAndView change(Actor actor, @PathVariable("id") UUID id, @RequestParam MultiValueMap<String, String> typed) {
        allowed(actor);
        var form = new ActivityForm(typed);
        var reading = reader.read(form);
        var current = desk.find(actor, id).orThrow();
        var people = view.people(actor, form);
        var broken = desk.check(actor, reading.content(), people.ids());
        var errors = all(all(reading.errors(), people.errors()), broken);
        if (!errors.isEmpty()) {
            return refused(actor, changing(id), form, errors);
        }
        int version = FieldReader.number(form.one("version")).orElse(0);
        return switch (participation
                .resolve(actor, id, people.ids(), people.names())
                .flatMap(named -> desk.edit(actor, id, version, reading.content(), named))) {
            case Decision.Accepted<Activity> done -> {
                view.tag(actor, id, form);
                yield new ModelAndView("redirect:" + HOME + "/" + id + "?fait=modifiee");
            }
            case Decision.Refused<Activity>(var reasons) ->
                refused(actor, changing(id), form.with("version", Integer.toString(current.version())), reasons);
            case Decision<Activity> other -> throw notDone(other);
        };
    }

    /** A new activity like an earlier one; also where "save and duplicate" leads. */
    @GetMapping("/{id}/dupliquer")
    ModelAndView duplicate(
            Actor actor, @PathVariable("id") UUID id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var activity = desk.find(actor, id).orThrow();
        var page = view.page(actor, NEW, "", view.like(actor, activity, reader.today()), usual.habits(actor));
        return Screen.of(RecordingPages.class, "form", done.isEmpty() ? page : view.after(page, activity));
    }

    private static ModelAndView recorded(ActivityForm form, Recorded recorded) {
        var activity = HOME + "/" + recorded.activity().id();
        if (form.one("action").equals("dupliquer")) {
            return new ModelAndView("redirect:" + activity + "/dupliquer?fait=enregistree");
        }
        return new ModelAndView("redirect:" + activity + "?fait=" + (recorded.again() ? "deja" : "enregistree"));
    }

    private ModelAndView refused(Actor actor, String action, ActivityForm form, List<ErrorKey> reasons) {
        var id = action.equals(NEW) ? form.one("id") : "";
        var page = view.page(actor, action, id, form, usual.habits(actor));
        return Screen.refused(RecordingPages.class, "form", view.withErrors(page, FormErrors.of(reasons)));
    }

    /** What cannot be read first, then what breaks a rule, one reason per field. */
    private static ArrayList<ErrorKey> all(List<ErrorKey> unreadable, List<ErrorKey> broken) {
        var fields = unreadable.stream().map(ErrorKey::field).collect(Collectors.toSet());
        var all = new ArrayList<>(unreadable);
        broken.stream().filter(reason -> !fields.contains(reason.field())).forEach(all::add);
        return all;
    }

    private static void allowed(Actor actor) {
        if (!ActivityDesk.mayRecord(actor)) {
            Decision.forbidden().orThrow();
        }
    }

    /** Not this person's, or not there: {@code orThrow} never returns for these. */
    private static IllegalStateException notDone(Decision<?> decision) {
        decision.orThrow();
        return new IllegalStateException("a decision that is neither made nor refused");
    }

    private static String changing(UUID id) {
        return HOME + "/" + id + "/modifier";
    }
}
