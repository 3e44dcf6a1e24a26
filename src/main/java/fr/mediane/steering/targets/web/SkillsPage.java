package fr.mediane.steering.targets.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.steering.targets.SkillsSurvey;
import fr.mediane.steering.targets.skills.SkillArea;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Surveys of skills: the form, those received, and one of them.
 *
 * @param id that the next post will carry
 * @param shown the one looked at
 * @param targets that it can become a value of
 */
public record SkillsPage(
        String id,
        String day,
        String source,
        List<SkillsSurvey> received,
        Optional<SkillsSurvey> shown,
        List<Option> targets,
        FormErrors errors) {
    /** The columns that a file of answers needs. */
    public String columns() {
        return "poids, age, utilisateur, "
                + Arrays.stream(SkillArea.values()).map(SkillArea::column).collect(Collectors.joining(", "));
    }
}
