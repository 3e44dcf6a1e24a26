package fr.mediane.programmes.feedback;

import fr.mediane.engines.surveys.AskingDesk;
import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Channel;
import fr.mediane.engines.surveys.Moment;
import fr.mediane.engines.surveys.Occasion;
import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.ActivityType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A counsellor asks whoever is there, about their own activity. Who it is, is written nowhere. */
@Component
@Transactional
public class HandingDesk {
    public static final int MOST_CODES = 40;
    private final ActivityDesk activities;
    private final AskingDesk asking;
    private final QuestionnaireDesk questionnaires;

    HandingDesk(ActivityDesk activities, AskingDesk asking, QuestionnaireDesk questionnaires) {
        this.activities = activities;
        this.asking = asking;
        this.questionnaires = questionnaires;
    }

    /** @param open whether there is a questionnaire */
    public record Handing(Activity activity, boolean open) {}

    public Decision<Handing> see(Actor actor, UUID activity) {
        return activities.find(actor, activity).map(found -> new Handing(found, questionnaires.asks(Moment.AFTER)));
    }

    /** What stands in the address of the questionnaire on one's own device; the same id again is the same. */
    public Decision<String> device(Actor actor, UUID activity, UUID id) {
        return activities
                .find(actor, activity)
                .flatMap(found -> asking.hand(actor, id, Channel.TABLET, occasion(found)));
    }

    /** Codes for paper; the same id again gives the same codes. */
    public Decision<List<String>> codes(Actor actor, UUID activity, UUID id, int number) {
        if (number < 1 || number > MOST_CODES) {
            return Decision.refused(ErrorKey.on("nombre", "feedback.error.number", MOST_CODES));
        }
        return activities.find(actor, activity).flatMap(found -> {
            var codes = new ArrayList<String>();
            for (int i = 0; i < number; i++) {
                var code = asking.hand(actor, idOf(id, i), Channel.PAPER, occasion(found));
                if (!(code instanceof Decision.Accepted<String>(var made))) {
                    return code.map(List::of);
                }
                codes.add(made);
            }
            return Decision.accepted(List.copyOf(codes));
        });
    }

    private static Occasion occasion(Activity activity) {
        var content = activity.content();
        return new Occasion.Help(
                activity.counsellor(),
                activity.departement(),
                content.type() == ActivityType.WORKSHOP ? Audience.WORKSHOP : Audience.INDIVIDUAL,
                content.date());
    }

    /** Version 7, of the same time; the same for the same sheet and place on it. */
    private static UUID idOf(UUID sheet, int place) {
        var hash = UUID.nameUUIDFromBytes((sheet + " " + place).getBytes(StandardCharsets.UTF_8));
        return new UUID(
                sheet.getMostSignificantBits() & ~0xFFFL | hash.getMostSignificantBits() & 0xFFFL,
                hash.getLeastSignificantBits());
    }
}
