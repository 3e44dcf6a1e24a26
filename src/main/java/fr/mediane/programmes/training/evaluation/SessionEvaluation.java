package fr.mediane.programmes.training.evaluation;

import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.engines.surveys.Moment;
import fr.mediane.engines.surveys.Occasion;
import fr.mediane.engines.surveys.SurveyContact;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.catalogue.Session;
import fr.mediane.programmes.training.evaluation.Participants.Participant;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.registers.identity.AccountAccess;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By day, whoever signed an attendance sheet that is closed is asked once what the session brought them: that they are asked
 * and the message stand in one transaction, so neither a restart nor a second process repeats it.
 */
@Component
class SessionEvaluation {
    /** About what ended longer ago nobody is asked any more. */
    private static final Duration RECENT = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(730);
    private static final int MOST = 500;
    private final Participants participants;
    private final AskingDesk asking;
    private final AccessDesk access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionEvaluation(
            Participants participants,
            AskingDesk asking,
            AccessDesk access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.participants = participants;
        this.asking = asking;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(cron = "0 */10 9-19 * * *", zone = Paris.NAME)
    void ask() {
        participants
                .toAsk(clock.instant().minus(Session.MARGIN), RECENT, MOST)
                .forEach(one -> transaction.executeWithoutResult(_ -> ask(one)));
    }

    @Scheduled(cron = "0 53 3 * * *", zone = Paris.NAME)
    @Transactional
    public void clear() {
        participants.clear(clock.instant().minus(KEPT));
    }

    private void ask(Participant one) {
        var invitation = Uuid7.next();
        if (participants.asked(one.enrolment(), invitation, clock.instant())) {
            address(one.account())
                    .ifPresent(to -> asking.send(
                            Actor.SYSTEM,
                            invitation,
                            Moment.AFTER,
                            new SurveyContact.ByEmail(to),
                            new Occasion.Event(one.session(), one.module(), one.day())));
        }
    }

    private Optional<EmailAddress> address(UUID account) {
        return access.find(Actor.SYSTEM, account) instanceof Decision.Accepted<AccountAccess>(var who)
                ? who.account().signIns().stream()
                        .flatMap(signIn -> signIn.email().stream())
                        .flatMap(text -> EmailAddress.parse(text).value().stream())
                        .findFirst()
                : Optional.empty();
    }
}
