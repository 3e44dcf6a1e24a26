package fr.mediane.programmes.feedback;

import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.engines.surveys.Moment;
import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.engines.surveys.SurveyContact;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.beneficiaries.SurveyConsentDesk;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the feed of activities: whoever is named in one is to be asked, and is, on the day, when they agree. The feed is
 * ordered and its position is kept in the same transaction, so each change counts once, across stops and processes; what an
 * activity says now is read from its room, so an edit or a deletion takes back what is not sent yet.
 */
@Component
class FollowingUp {
    private static final int MOST_CHANGES = 500;
    private final ChangeFeed feed;
    private final Askings askings;
    private final FeedbackDesks desks;
    private final FeedbackSettings settings;
    private final Clock clock;

    FollowingUp(ChangeFeed feed, Askings askings, FeedbackDesks desks, FeedbackSettings settings, Clock clock) {
        this.feed = feed;
        this.askings = askings;
        this.desks = desks;
        this.settings = settings;
        this.clock = clock;
    }

    /** The Desks of the rooms below. */
    @Component
    record FeedbackDesks(AskingDesk asking, QuestionnaireDesk questionnaires, SurveyConsentDesk consents) {}

    /** Takes in what changed; answers how many changes there were. */
    @Transactional
    public int follow() {
        var from = askings.position(ActivityDesk.FEED);
        var changes = feed.after(ActivityDesk.FEED, from, MOST_CHANGES);
        if (!changes.isEmpty()) {
            var activities = changes.stream().map(Change::record).distinct().toList();
            var today = today();
            var since = today.minusDays(settings.recentDays());
            askings.plan(activities, Moment.AFTER, 0, since, today);
            desks.questionnaires()
                    .daysLater()
                    .ifPresent(days -> askings.plan(activities, Moment.LATER, days, since, today));
            askings.followed(ActivityDesk.FEED, changes.getLast().position());
        }
        return changes.size();
    }

    /** Asks the next one whose day has come; answers whether there was one. */
    @Transactional
    public boolean askNext() {
        var next = askings.next(today());
        next.ifPresent(asking -> {
            askings.takeTurns(asking.person());
            askings.decide(asking.invitation(), ask(asking), clock.instant());
        });
        return next.isPresent();
    }

    /** What becomes of an asking; its words say why when nothing is sent. */
    private String ask(Asking asking) {
        if (askings.askedSince(asking.person(), asking.moment(), clock.instant().minus(settings.rest()))) {
            return "RESTING";
        }
        var reach = desks.consents().reach(Actor.SYSTEM, asking.person()).orThrow();
        if (reach.isEmpty()) {
            return "NOT_AGREED";
        }
        var contact = contact(reach.get());
        if (contact.isEmpty()) {
            return "NO_CONTACT";
        }
        return desks.asking().send(Actor.SYSTEM, asking.invitation(), asking.moment(), contact.get(), asking.occasion())
                        instanceof Decision.Accepted<UUID>
                ? "SENT"
                : "CLOSED";
    }

    /** A text message first: a phone is at hand when an e-mail is a task. */
    private static Optional<SurveyContact> contact(SurveyConsentDesk.Reach reach) {
        return Stream.concat(
                        reach.phone().map(SurveyContact.ByText::new).map(SurveyContact.class::cast).stream(),
                        reach.email().map(SurveyContact.ByEmail::new).map(SurveyContact.class::cast).stream())
                .findFirst();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
