package fr.mediane.programmes.training.evaluation;

import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What participants are asked, published once; administrators write other versions of it as of any questionnaire. */
@Component
class TrainingQuestionnaire implements ReferenceData {
    private static final String FORM = "apres-une-formation";
    private final QuestionnaireDesk desk;

    TrainingQuestionnaire(QuestionnaireDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "training-questionnaire";
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        if (desk.all(Actor.SYSTEM).orThrow().stream()
                .noneMatch(one -> one.form().equals(FORM))) {
            var draft = desk.draft(Actor.SYSTEM, Uuid7.next(), text()).orThrow();
            desk.publish(Actor.SYSTEM, draft.id()).orThrow();
        }
    }

    private static String text() {
        try {
            return new ClassPathResource(FORM + ".yaml", TrainingQuestionnaire.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
