package fr.mediane.steering.targets;

import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The targets that come with Médiane, from {@code reference/targets/national.json}. Those that are there already stay as
 * administrators have made them.
 */
@Component
class NationalTargets implements ReferenceData {
    private final Targets targets;
    private final JsonMapper json;

    NationalTargets(Targets targets, JsonMapper json) {
        this.targets = targets;
        this.json = json;
    }

    /** A target as the file holds it; what is missing counts as empty. */
    private record Given(
            UUID id,
            String title,
            String definition,
            String titleEnglish,
            String definitionEnglish,
            String unit,
            @Nullable Boolean downward,
            String source,
            @Nullable String link,
            @Nullable String trajectory,
            @Nullable String measure,
            @Nullable List<ValueDraft> values) {
        TargetDraft draft() {
            return new TargetDraft(
                    title,
                    definition,
                    titleEnglish,
                    definitionEnglish,
                    unit,
                    Boolean.TRUE.equals(downward),
                    source,
                    Optional.ofNullable(link).orElse(""),
                    Optional.ofNullable(trajectory).orElse(""),
                    Optional.ofNullable(measure).orElse(""),
                    "",
                    false);
        }
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        given().forEach(given -> {
            var draft = given.draft();
            if (!draft.mistakes().isEmpty()) {
                throw new IllegalStateException(given.title + ": " + draft.mistakes());
            }
            var target = draft.toTarget(given.id, 0);
            if (targets.insert(target) && given.values != null) {
                given.values.forEach(value -> targets.put(given.id, value.toValue(target.unit()), Optional.empty()));
            }
        });
    }

    private List<Given> given() {
        try (var file = new ClassPathResource("/reference/targets/national.json").getInputStream()) {
            return json.readValue(file, new TypeReference<List<Given>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
