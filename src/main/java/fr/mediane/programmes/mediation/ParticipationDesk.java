package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is named in one's own activities. Nobody asks about somebody else's. */
@Component
@Transactional
public class ParticipationDesk {
    private final Participations participations;
    private final PersonDesk people;

    ParticipationDesk(Participations participations, PersonDesk people) {
        this.participations = participations;
        this.people = people;
    }

    /** One's own activities in which a person is named, newest first; none when the actor may not see the person. */
    public List<LogbookLine> with(Actor actor, UUID person, int limit) {
        return people.ids(actor, person) instanceof Decision.Accepted<Set<UUID>>(var ids)
                ? ActivityDesk.counsellor(actor)
                        .map(counsellor -> participations.with(counsellor, ids, limit))
                        .orElse(List.of())
                : List.of();
    }

    /** The people named in each of these activities, where any is; those whom the actor may no longer see are left out. */
    public Map<UUID, List<PersonBrief>> named(Actor actor, Collection<UUID> activities) {
        var named = new HashMap<UUID, List<PersonBrief>>();
        ActivityDesk.counsellor(actor).filter(_ -> !activities.isEmpty()).ifPresent(counsellor -> {
            var ids = participations.people(counsellor, activities);
            var all = ids.values().stream().flatMap(List::stream).distinct().toList();
            var known = people.briefs(actor, all);
            ids.forEach((activity, those) -> named.put(
                    activity,
                    those.stream()
                            .map(known::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList()));
        });
        return named;
    }

    /** The margins of those who took part in one's own activity without being named. */
    public Participants others(Activity activity) {
        return Naming.others(activity.content().participants(), participations.of(activity.id()));
    }

    /**
     * People to be named, of whom some are recorded on the way, by their name alone.
     *
     * @param activity the id of the activity: sent again, it finds the people it recorded the first time
     * @param known ids of people
     * @param names names of people not recorded yet
     */
    public Decision<Set<UUID>> resolve(Actor actor, UUID activity, Set<UUID> known, List<String> names) {
        var all = new LinkedHashSet<>(known);
        for (var name : names) {
            switch (people.create(actor, idOf(activity, name), PersonDraft.named(name))) {
                case Decision.Accepted<PersonDesk.Created>(var created) ->
                    all.add(created.person().id());
                case Decision.Refused<PersonDesk.Created>(var reasons) -> {
                    return Decision.refused(reasons.stream()
                            .map(reason -> new ErrorKey(reason.key(), "personName", reason.arguments()))
                            .toList());
                }
                case Decision.Forbidden<PersonDesk.Created>() -> {
                    return Decision.forbidden();
                }
                case Decision.Unknown<PersonDesk.Created>() -> {
                    return Decision.unknown();
                }
            }
        }
        return Decision.accepted(all);
    }

    /** Version 7 like every id of a person, of the activity's time; the same for the same name. */
    private static UUID idOf(UUID activity, String name) {
        var hash = UUID.nameUUIDFromBytes((activity + "\0" + name).getBytes(StandardCharsets.UTF_8));
        return new UUID(
                activity.getMostSignificantBits() & ~0xFFFL | hash.getMostSignificantBits() & 0xFFFL,
                hash.getLeastSignificantBits());
    }
}
