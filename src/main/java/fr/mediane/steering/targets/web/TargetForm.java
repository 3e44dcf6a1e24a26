package fr.mediane.steering.targets.web;

import fr.mediane.steering.targets.TargetDraft;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target's form as the browser sends it; a field that is missing counts as empty. */
public record TargetForm(
        @Nullable String id,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String definition,
        @Nullable String titleEnglish,
        @Nullable String definitionEnglish,
        @Nullable String unit,
        @Nullable String downward,
        @Nullable String source,
        @Nullable String link,
        @Nullable String trajectory,
        @Nullable String measure,
        @Nullable String departement,
        @Nullable String retired) {
    TargetDraft draft() {
        return new TargetDraft(
                orEmpty(title),
                orEmpty(definition),
                orEmpty(titleEnglish),
                orEmpty(definitionEnglish),
                orEmpty(unit),
                "true".equals(downward),
                orEmpty(source),
                orEmpty(link),
                orEmpty(trajectory),
                orEmpty(measure),
                orEmpty(departement),
                "true".equals(retired));
    }

    String typedId() {
        return orEmpty(id);
    }

    int startedFrom() {
        return version == null ? 0 : Math.max(0, version);
    }

    private static String orEmpty(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
