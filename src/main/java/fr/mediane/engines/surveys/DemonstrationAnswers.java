package fr.mediane.engines.surveys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invented askings of rooms above, answered or not, without any message; for demonstration only. */
@Component
public class DemonstrationAnswers {
    private final Questionnaires questionnaires;
    private final SurveyInvitations invitations;
    private final Responses responses;
    private final SurveyKeys keys;

    DemonstrationAnswers(
            Questionnaires questionnaires, SurveyInvitations invitations, Responses responses, SurveyKeys keys) {
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.responses = responses;
        this.keys = keys;
    }

    /** Somebody was asked right after an occasion. */
    public void asked(UUID id, Occasion occasion, Instant at) {
        var questionnaire = questionnaires.inUse(occasion.about(), Moment.AFTER).orElseThrow();
        var made = new Invitation(
                id,
                questionnaire.revision(),
                questionnaire.anonymous(),
                Moment.AFTER,
                Channel.EMAIL,
                occasion,
                at,
                at.plus(Duration.ofDays(30)),
                false);
        invitations.insert(made, keys.atRest(keys.secret(id, Channel.EMAIL)));
    }

    /** Whoever was asked said something; once everybody was, since an answer counts how many were. */
    public void said(UUID id, Map<String, List<String>> plain) {
        var asked = invitations.find(id).orElseThrow();
        var form = questionnaires.find(asked.revision()).orElseThrow().form();
        if (invitations.close(id)) {
            responses.insert(asked, form, form.trimmed(form.read(plain)));
        }
    }

    /** As each night. */
    public void mix() {
        responses.mix();
    }
}
