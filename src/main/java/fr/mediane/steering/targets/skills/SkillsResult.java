package fr.mediane.steering.targets.skills;

import java.util.List;

/**
 * What a survey's answers come to.
 *
 * @param answers counted, of people aged 16 to 74
 * @param outside answers of other ages, left out
 * @param groups everyone first, then age bands and genders with enough answers
 */
public record SkillsResult(int answers, int outside, List<Group> groups) {
    public SkillsResult {
        groups = List.copyOf(groups);
    }

    /**
     * Some of the people.
     *
     * @param code {@code all}, {@code 16-24}…{@code 65-74}, {@code f} or {@code m}
     * @param atLeastBasic the Digital Decade's figure
     * @param levels a share per {@link SkillLevel}, in their order
     */
    public record Group(String code, int answers, Estimate atLeastBasic, List<Estimate> levels) {
        public Group {
            levels = List.copyOf(levels);
        }

        public String messageKey() {
            return "targets.skills.group." + code;
        }
    }

    public Group everyone() {
        return groups.getFirst();
    }
}
