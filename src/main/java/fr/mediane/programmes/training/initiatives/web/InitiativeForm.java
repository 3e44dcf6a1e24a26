package fr.mediane.programmes.training.initiatives.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.initiatives.Extent;
import fr.mediane.programmes.training.initiatives.InitiativeDraft;
import fr.mediane.programmes.training.initiatives.StudyField;
import fr.mediane.programmes.training.initiatives.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** An initiative as it was typed. */
public record InitiativeForm(Map<String, List<String>> typed) {
    static final InitiativeForm EMPTY = new InitiativeForm(Map.of("langues", List.of("fr")));

    static InitiativeForm of(MultiValueMap<String, String> typed) {
        return new InitiativeForm(Map.copyOf(typed));
    }

    /** What stands in a field; empty when nothing does. */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /** What is ticked. */
    public List<String> all(String field) {
        return typed.getOrDefault(field, List.of());
    }

    Decision<InitiativeDraft> draft() {
        var faults = new ArrayList<ErrorKey>();
        var level = one(Level.values(), "niveau", faults);
        var field = one(StudyField.values(), "secteur", faults);
        var extent = one(Extent.values(), "portee", faults);
        var starts = day("debut", faults);
        var ends = text("fin").isBlank() ? Optional.<LocalDate>empty() : day("fin", faults);
        if (!faults.isEmpty()) {
            return Decision.refused(List.copyOf(faults));
        }
        return Decision.accepted(new InitiativeDraft(
                new Words(text("titre-fr"), text("titre-en")),
                new Words(text("resume-fr"), text("resume-en")),
                some(Audience.values(), "publics"),
                some(Technology.values(), "domaines"),
                level.orElseThrow(),
                field.orElseThrow(),
                extent.orElseThrow(),
                InitiativeDraft.LANGUAGES.stream()
                        .filter(all("langues")::contains)
                        .toList(),
                starts.orElseThrow(),
                ends,
                text("lien")));
    }

    private Optional<LocalDate> day(String field, List<ErrorKey> faults) {
        var day = TypedDate.parse(text(field));
        if (day.isEmpty()) {
            faults.add(ErrorKey.on(field, "training.error.day"));
        }
        return day;
    }

    private <T extends Enum<T>> Optional<T> one(T[] values, String field, List<ErrorKey> faults) {
        var found = some(values, field).stream().findFirst();
        if (found.isEmpty()) {
            faults.add(ErrorKey.on(field, "training.error.choose"));
        }
        return found;
    }

    private <T extends Enum<T>> List<T> some(T[] values, String field) {
        return Arrays.stream(values)
                .filter(value -> all(field).contains(value.name()))
                .toList();
    }
}
