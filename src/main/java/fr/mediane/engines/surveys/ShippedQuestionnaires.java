package fr.mediane.engines.surveys;

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

/** The questionnaires that Médiane comes with, published as long as there is no other of that key. */
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
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var known = desk.all(Actor.SYSTEM).orThrow();
        for (var file : FILES) {
            if (known.stream().noneMatch(one -> file.equals(one.form() + ".yaml"))) {
                var draft = desk.draft(Actor.SYSTEM, Uuid7.next(), text(file)).orThrow();
                desk.publish(Actor.SYSTEM, draft.id()).orThrow();
            }
        }
    }

    static String text(String file) {
        try {
            return new ClassPathResource(file, ShippedQuestionnaires.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
