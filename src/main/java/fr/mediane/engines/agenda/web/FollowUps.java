package fr.mediane.engines.agenda.web;

import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms above add to the pages of the agenda, all of them together. */
@Component
public class FollowUps {
    private final ObjectProvider<MeetingFollowUp> rooms;

    FollowUps(ObjectProvider<MeetingFollowUp> rooms) {
        this.rooms = rooms;
    }

    /** Where one goes on from a meeting. */
    public List<MeetingFollowUp.Link> after(Actor actor, Meeting meeting) {
        return rooms.orderedStream()
                .flatMap(room -> room.after(actor, meeting).stream())
                .toList();
    }

    /** Where a meeting is changed. */
    public String form(Meeting meeting) {
        return rooms.orderedStream()
                .flatMap(room -> room.form(meeting).stream())
                .findFirst()
                .orElse(AgendaPages.HOME + "/" + meeting.id() + "/modifier");
    }

    /** What one may begin in the rooms above. */
    List<MeetingFollowUp.Link> beginnings(Actor actor) {
        return rooms.orderedStream()
                .flatMap(room -> room.beginning(actor).stream())
                .toList();
    }
}
