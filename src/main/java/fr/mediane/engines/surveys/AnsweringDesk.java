package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Field;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers, by whoever holds the secret: nobody is asked who they are. */
@Component
@Transactional
public class AnsweringDesk {
    private final Questionnaires questionnaires;
    private final SurveyInvitations invitations;
    private final Responses responses;
    private final SurveyKeys keys;
    private final JournalDesk journal;
    private final Clock clock;

    AnsweringDesk(
            Questionnaires questionnaires,
            SurveyInvitations invitations,
            Responses responses,
            SurveyKeys keys,
            JournalDesk journal,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.responses = responses;
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether it is short enough to be tried out. */
    public static boolean guessable(String secret) {
        return SurveyKeys.isShort(secret);
    }

    /** The code as it stands in an address. */
    public static String plain(String typed) {
        return SurveyKeys.plain(typed);
    }

    /** As far as they have come. */
    @Transactional(readOnly = true)
    public Decision<Sitting> open(String secret) {
        return invitations
                .find(keys.candidates(secret))
                .map(this::sitting)
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Keeps one answer, until all are sent; an empty one passes over what may be passed over. */
    public Decision<Sitting> answer(String secret, String key, List<String> typed) {
        return on(secret, (invitation, sitting) -> {
            var ask = sitting.form().asked(sitting.answers()).stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst();
            return ask.isEmpty() ? Decision.unknown() : answer(invitation, sitting, ask.get(), typed);
        });
    }

    /** Sends everything; sent twice, it counts once. What is missing is said first. */
    public Decision<Sitting> finish(String secret) {
        return on(secret, (invitation, sitting) -> {
            var answers = sitting.form().trimmed(sitting.answers());
            var missing = sitting.form().missing(answers);
            if (!missing.isEmpty()) {
                return Decision.refused(missing);
            }
            if (invitations.close(invitation.id())) {
                responses.insert(invitation, sitting.form(), answers);
                journal.created(Actor.PUBLIC, Entry.ofMany(AskingDesk.MODULE, "response"));
            }
            return open(secret);
        });
    }

    private Decision<Sitting> answer(Invitation invitation, Sitting sitting, Field.Ask ask, List<String> typed) {
        return switch (sitting.form().answer(sitting.answers(), ask, typed)) {
            case Parsed.Valid<Answers>(var answers) -> {
                invitations.keep(invitation.id(), answers);
                yield Decision.accepted(sitting.with(answers));
            }
            case Parsed.Invalid<Answers>(var reason) ->
                Decision.refused(new ErrorKey(reason.key(), ask.key(), reason.arguments()));
        };
    }

    /** Nothing more happens once it is answered or over: the page says so. */
    private Decision<Sitting> on(String secret, BiFunction<Invitation, Sitting, Decision<Sitting>> then) {
        var found = invitations.lock(keys.candidates(secret));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var sitting = sitting(found.get());
        return sitting.state() == Sitting.State.OPEN ? then.apply(found.get(), sitting) : Decision.accepted(sitting);
    }

    private Sitting sitting(Invitation invitation) {
        var form = questionnaires.find(invitation.revision()).orElseThrow().form();
        var state = invitation.answered()
                ? Sitting.State.ANSWERED
                : invitation.over(clock.instant()) ? Sitting.State.OVER : Sitting.State.OPEN;
        return new Sitting(
                form,
                invitation.anonymous(),
                invitation.channel() == Channel.TABLET,
                state,
                form.read(invitations.draft(invitation.id())));
    }
}
