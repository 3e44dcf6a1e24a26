package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes each change of a notice, in the transaction that makes it: in the journal, in the feed of its operator, and as an
 * event. */
@Component
class NoticeChanges {
    static final String TYPE = "notice";
    private final ChangeFeed feed;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;

    NoticeChanges(ChangeFeed feed, JournalDesk journal, ApplicationEventPublisher events) {
        this.feed = feed;
        this.journal = journal;
        this.events = events;
    }

    void made(Actor actor, UUID notice, OperatorTold told) {
        journal.created(actor, Entry.of(OperatorDesk.MODULE, TYPE, notice));
        feed.append(feed(told.operator()), notice, Change.Kind.PUT);
        events.publishEvent(told);
    }

    void changed(Actor actor, MaintenanceNotice notice, String field) {
        journal.changed(actor, Entry.of(OperatorDesk.MODULE, TYPE, notice.id(), field));
        feed.append(feed(notice.operator()), notice.id(), Change.Kind.PUT);
    }

    void escalated(MaintenanceNotice notice) {
        changed(Actor.SYSTEM, notice, "escalatedAt");
        events.publishEvent(new NoticeEscalated(notice.id(), notice.caseId()));
    }

    void answered(Actor actor, MaintenanceNotice notice, AnswerKind kind) {
        changed(actor, notice, "answer");
        events.publishEvent(new OperatorAnswered(notice.id(), notice.caseId(), kind));
    }

    /** Each operator has a feed of its own. */
    static String feed(UUID operator) {
        return ChangeFeed.named("connectivity.notice.", operator.toString());
    }
}
