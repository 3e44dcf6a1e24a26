package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.catalogue.Session;
import fr.mediane.programmes.training.passport.SkillDesk;
import fr.mediane.programmes.training.passport.SkillDesk.Skills;
import java.util.List;
import java.util.Map;

/**
 * What a counsellor may learn next.
 *
 * @param mine the sessions that they come or came to
 * @param ahead the next ones
 * @param typed levels of a form that was refused, by area
 */
public record LearningPage(
        Skills skills, List<Session> mine, List<Session> ahead, Map<Integer, String> typed, FormErrors errors) {
    public List<Integer> areas() {
        return SkillDesk.AREAS;
    }

    public String level(int area) {
        var said = skills.levels().get(area);
        return typed.getOrDefault(area, said == null ? "" : said.toString());
    }

    public List<Option> levels(Ui ui) {
        return SkillDesk.LEVELS.stream()
                .map(level -> Option.of(level.toString(), ui.t("training.skill." + level)))
                .toList();
    }
}
