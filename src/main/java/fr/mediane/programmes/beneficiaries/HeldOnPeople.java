package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a room above holds on people: it gives a bean of this type, and the person's page, export and erasure take it in.
 *
 * <p>A person may have several ids, of records merged since: each method is given all of them at once. A room keeps each
 * of its records under the id it was made for, and reads by all: undoing a merge then gives everyone back exactly what was
 * theirs, and no room has anything to do when people are merged.
 */
public interface HeldOnPeople {
    /** Message key of what it is, in the room's own words: {@code mediation.held.activities}. */
    String titleKey();

    /** Smaller comes first on the person's page and in the export: activities 10, appointments 20, competences 30. */
    int order();

    /**
     * What to show in the history of a person, newest first.
     *
     * @param actor someone who may see this person; the room leaves out what this actor may not see
     */
    List<HistoryLine> history(Actor actor, Set<UUID> ids, int limit);

    /** Ways on from the person's page, for this actor. */
    default List<Onward> onward(Actor actor, UUID person) {
        return List.of();
    }

    /**
     * Everything held on the person, for the copy they are entitled to: one map per record, from a message key to a value
     * in plain words, dates as ISO 8601.
     */
    List<Map<String, String>> copy(Set<UUID> ids);

    /**
     * Makes nobody recognisable any more, in the caller's transaction; figures stay true.
     *
     * @param pseudonym to keep instead of the ids where records of one person must still be told from another's; nothing
     *     leads from it to the person
     */
    void erase(Set<UUID> ids, UUID pseudonym);
}
