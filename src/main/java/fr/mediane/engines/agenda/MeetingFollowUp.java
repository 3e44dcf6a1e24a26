package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/** What comes after a meeting, in a room above: a bean of this type puts a link on the meeting's page. */
public interface MeetingFollowUp {
    /**
     * Where one goes on from a meeting.
     *
     * @param messageKey the words of the link
     */
    record Link(String messageKey, String href) {}

    Optional<Link> after(Actor actor, Meeting meeting);

    /** Where one is told that a meeting has been reported already, with a link to that report. */
    static String reported(UUID meeting) {
        return "/mon-espace/agenda/" + meeting + "?rapporte=deja";
    }

    /** Where it is changed, when the room above keeps more of it than the agenda does. */
    default Optional<String> form(Meeting meeting) {
        return Optional.empty();
    }

    /** What one may begin there, offered above the week. */
    default Optional<Link> beginning(Actor actor) {
        return Optional.empty();
    }
}
