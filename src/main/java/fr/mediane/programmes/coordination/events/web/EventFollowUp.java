package fr.mediane.programmes.coordination.events.web;

import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.coordination.events.EventDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the agenda to the page that everybody reads, and to the form of an event. */
@Component
class EventFollowUp implements MeetingFollowUp {
    private final EventDesk events;

    EventFollowUp(EventDesk events) {
        this.events = events;
    }

    @Override
    public Optional<Link> after(Actor actor, Meeting meeting) {
        return events.keeps(meeting)
                ? Optional.of(new Link("coordination.events.public-page", EventPages.PATH + "/" + meeting.id()))
                : Optional.empty();
    }

    @Override
    public Optional<String> form(Meeting meeting) {
        return events.keeps(meeting)
                ? Optional.of(EventKeepingPages.PATH + "/" + meeting.id() + "/modifier")
                : Optional.empty();
    }

    @Override
    public Optional<Link> beginning(Actor actor) {
        return Hosts.mayReceive(actor)
                ? Optional.of(new Link("coordination.events.mine", EventKeepingPages.PATH))
                : Optional.empty();
    }
}
