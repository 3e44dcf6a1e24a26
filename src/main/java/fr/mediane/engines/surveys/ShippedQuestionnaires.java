package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Revision;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The questionnaires that Médiane comes with, published as long as no administrator wrote another version. */
@Component
class ShippedQuestionnaires implements ReferenceData {
    private static final List<String> FILES = List.of("apres-l-aide.yaml", "quelques-semaines-apres.yaml");
    private final QuestionnaireDesk desk;

    ShippedQuestionnaires(QuestionnaireDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public void load(Progress progress) {
        var known = desk.all(Actor.SYSTEM).orThrow();
        for (var file : FILES) {
            var text = text(file);
            if (known.stream()
                    .filter(one -> file.equals(one.form() + ".yaml"))
                    .allMatch(one -> shipped(one) && !one.content().equals(text))) {
                var draft = desk.draft(Actor.SYSTEM, Uuid7.next(), text).orThrow();
                desk.publish(Actor.SYSTEM, draft.id()).orThrow();
            }
        }
    }

    /** Whether it is a first version as it came, which nobody has closed. */
    private static boolean shipped(Revision one) {
        return one.number() == 1 && one.state() == Revision.State.PUBLISHED;
    }

    static String text(String file) {
        try {
            return new ClassPathResource(file, ShippedQuestionnaires.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
