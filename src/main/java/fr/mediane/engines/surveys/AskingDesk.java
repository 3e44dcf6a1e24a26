package fr.mediane.engines.surveys;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks somebody: by Médiane itself, or, about a help, by the counsellor who gave it. Whom, and whether they agreed, the room above knows;
 * here nobody has a name.
 */
@Component
@Transactional
public class AskingDesk {
    static final String MODULE = "engines.surveys";
    private final Questionnaires questionnaires;
    private final SurveyInvitations invitations;
    private final Responses responses;
    private final SurveyKeys keys;
    private final SurveyWords words;
    private final JournalDesk journal;
    private final Clock clock;

    @Value("${mediane.surveys.open:P30D}")
    private Duration open = Duration.ofDays(30);

    AskingDesk(
            Questionnaires questionnaires,
            SurveyInvitations invitations,
            Responses responses,
            SurveyKeys keys,
            SurveyWords words,
            JournalDesk journal,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.responses = responses;
        this.keys = keys;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Invites somebody who is there, by a code on paper or on the counsellor's device.
     *
     * @param id the same again answers the same
     * @return what stands on the paper, or in the address
     */
    public Decision<String> hand(Actor actor, UUID id, Channel channel, Occasion occasion) {
        return invite(actor, id, Moment.AFTER, channel, occasion).map(made -> given(made.id(), channel));
    }

    /** Invites somebody by a message; the same again sends nothing more. */
    public Decision<UUID> send(Actor actor, UUID id, Moment moment, SurveyContact contact, Occasion occasion) {
        return invite(actor, id, moment, contact.channel(), occasion).map(made -> {
            words.invite(contact, made, keys.secret(made.id(), contact.channel()));
            return made.id();
        });
    }

    /** What people answered who were told that it stays with them, in words of the file; for their own copy. */
    @Transactional(readOnly = true)
    public Map<UUID, Map<String, List<String>>> answers(Collection<UUID> ids) {
        return responses.of(ids);
    }

    /** The invitations and the answers kept with them go; what is anonymous cannot be found, and stays. */
    public void forget(Actor actor, Collection<UUID> ids) {
        if (invitations.delete(ids) > 0) {
            journal.deleted(actor, Entry.ofMany(MODULE, "invitation"));
        }
    }

    private Decision<Invitation> invite(Actor actor, UUID id, Moment moment, Channel channel, Occasion occasion) {
        if (!may(actor, occasion)) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("forms.error.id"));
        }
        var questionnaire = questionnaires.inUse(occasion.about(), moment);
        if (questionnaire.isEmpty()) {
            return Decision.refused(ErrorKey.of("surveys.error.none"));
        }
        var now = now();
        var fresh = new Invitation(
                id,
                questionnaire.get().revision(),
                questionnaire.get().anonymous(),
                moment,
                channel,
                occasion,
                now,
                now.plus(open),
                false);
        if (invitations.insert(fresh, keys.atRest(keys.secret(id, channel)))) {
            journal.created(actor, Entry.of(MODULE, "invitation", id));
            return Decision.accepted(fresh);
        }
        return invitations
                .find(id)
                .filter(first ->
                        first.channel() == channel && first.occasion().whose().equals(occasion.whose()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** What was handed over the first time; something new when no key makes that any more. */
    private String given(UUID id, Channel channel) {
        return invitations
                .secret(id)
                .flatMap(kept -> keys.find(id, channel, kept))
                .orElseGet(() -> {
                    var fresh = keys.secret(id, channel);
                    invitations.renew(id, keys.atRest(fresh));
                    return fresh;
                });
    }

    private static boolean may(Actor actor, Occasion occasion) {
        return actor.account()
                .map(account ->
                        actor.is(Role.MEDIATOR) && occasion.about() == About.HELP && account.equals(occasion.whose()))
                .orElseGet(() -> actor.isNationally(Role.ADMINISTRATOR));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
