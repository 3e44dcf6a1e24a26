package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.mediation.recording.TaggingDesk;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tags between the form of an activity and the activity. */
@Component
public class TypedTags {
    /** Says that the form that was sent showed tags: without it, none is taken away. */
    private static final String SHOWN = "tagged";

    private final TaggingDesk desk;

    TypedTags(TaggingDesk desk) {
        this.desk = desk;
    }

    public List<Option> options(Actor actor) {
        return Option.list(desk.choices(actor), tag -> tag.id().toString(), Tag::label);
    }

    public List<String> labels(Actor actor, UUID activity) {
        return desk.on(actor, activity).stream().map(Tag::label).toList();
    }

    /** The form with the tags of an activity chosen. */
    ActivityForm with(Actor actor, UUID activity, ActivityForm form) {
        return form.with(
                "tags",
                desk.on(actor, activity).stream()
                        .map(tag -> tag.id().toString())
                        .toList());
    }

    /** Sticks what the form says on the activity that it recorded or changed. */
    void keep(Actor actor, UUID activity, ActivityForm form) {
        read(form).ifPresent(tags -> desk.tag(actor, activity, tags).orThrow());
    }

    /** The tags chosen; empty when the form showed none to choose from. */
    static Optional<Set<UUID>> read(ActivityForm form) {
        return form.any(SHOWN)
                ? Optional.of(form.all("tags").stream()
                        .flatMap(id -> TypedPlaces.id(id).stream())
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
