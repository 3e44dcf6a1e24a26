package fr.mediane.engines.surveys;

import fr.mediane.platform.Messages;
import fr.mediane.platform.notices.Notice;
import fr.mediane.platform.notices.Notices;
import fr.mediane.platform.web.BaseUrl;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The message that asks. It names neither the help nor who gave it: it may be read over a shoulder. */
@Component
class SurveyWords {
    static final String LINK = "/questionnaire/";
    private final Notices notices;
    private final Messages messages;
    private final BaseUrl baseUrl;

    SurveyWords(Notices notices, Messages messages, BaseUrl baseUrl) {
        this.notices = notices;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void invite(SurveyContact contact, Invitation invitation, String secret) {
        var key = "surveys.invitation:" + invitation.id();
        var link = baseUrl.at(LINK + secret);
        boolean event = invitation.occasion().about() == About.EVENT;
        var text = text(
                "surveys.notice." + (event ? "event." : "")
                        + invitation.moment().name(),
                link);
        notices.send(
                switch (contact) {
                    case SurveyContact.ByEmail(var address) ->
                        Notice.email(
                                key,
                                address,
                                text(event ? "surveys.notice.event.subject" : "surveys.notice.subject"),
                                text(event ? "surveys.notice.event.letter" : "surveys.notice.letter", text),
                                invitation.expiresAt());
                    case SurveyContact.ByText(var number) -> Notice.text(key, number, text, invitation.expiresAt());
                });
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.FRANCE, key, arguments);
    }
}
