package fr.mediane.programmes.mediation.logbook.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.mediation.ActivityOnward;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.ParticipationDesk;
import fr.mediane.programmes.mediation.logbook.LogbookDesk;
import fr.mediane.programmes.mediation.recording.web.TypedPlaces;
import fr.mediane.programmes.mediation.recording.web.TypedTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the list of one's own activities together. */
@Component
class ListView {
    private static final int PAGE = 25;
    private final LogbookDesk logbook;
    private final ParticipationDesk participation;
    private final TypedPlaces places;
    private final TypedTags tags;
    private final ObjectProvider<ActivityOnward> rooms;

    ListView(
            LogbookDesk logbook,
            ParticipationDesk participation,
            TypedPlaces places,
            TypedTags tags,
            ObjectProvider<ActivityOnward> rooms) {
        this.tags = tags;
        this.rooms = rooms;
        this.participation = participation;
        this.logbook = logbook;
        this.places = places;
    }

    /** The list that a query asks for, with what is wrong in it and around it. */
    ListPage page(Actor actor, ListQuery query, List<ErrorKey> reasons) {
        var part = logbook.list(actor, query.filter(), query.page(), PAGE).orThrow();
        var errors = new ArrayList<>(query.errors());
        errors.addAll(reasons);
        return new ListPage(
                query,
                FormErrors.of(errors),
                part.lines(),
                places.names(part.lines().stream().map(LogbookLine::place).toList()),
                part.totals(),
                Paging.of(Math.max(1, query.page()), PAGE, part.totals().activities()),
                venues(actor),
                tags.options(actor),
                TypedPlaces.id(query.one("supprimee")).map(UUID::toString).orElse(""),
                Uuid7.next(),
                named(actor, part.lines().stream().map(LogbookLine::id).toList()));
    }

    /** Who is named in each of these activities, where any is. */
    Map<UUID, List<PersonBrief>> named(Actor actor, List<UUID> activities) {
        return participation.named(actor, activities);
    }

    /** What is stuck on an activity, in words. */
    List<String> tags(Actor actor, UUID activity) {
        return tags.labels(actor, activity);
    }

    /** What else can be done with an activity, in rooms above. */
    List<Onward> onward(Actor actor, UUID activity) {
        return rooms.orderedStream()
                .flatMap(room -> room.onward(actor, activity).stream())
                .toList();
    }

    private List<Option> venues(Actor actor) {
        return Option.list(
                places.usual(actor).entrySet(), entry -> entry.getKey().toString(), Map.Entry::getValue);
    }
}
