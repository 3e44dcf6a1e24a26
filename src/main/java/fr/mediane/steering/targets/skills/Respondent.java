package fr.mediane.steering.targets.skills;

import java.util.Arrays;
import java.util.List;

/**
 * One person's answers to a survey of skills.
 *
 * @param weight how many people of the population the person stands for; more than 0
 * @param age in years
 * @param gender {@code f}, {@code m} or empty
 * @param user whether the person used the internet in the last three months
 * @param activities how many activities of each {@link SkillArea} the person did, in their order
 */
record Respondent(double weight, int age, String gender, boolean user, List<Integer> activities) {
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 74;

    Respondent {
        activities = List.copyOf(activities);
        if (activities.size() != SkillArea.values().length) {
            throw new IllegalArgumentException("five areas, not " + activities.size());
        }
    }

    /** Whether the indicator is about people of this age. */
    boolean counted() {
        return age >= YOUNGEST && age <= OLDEST;
    }

    /** By the rules of the Digital Skills Indicator 2.0: the fewer areas without any activity, the better. */
    SkillLevel level() {
        if (!user) {
            return SkillLevel.NOT_A_USER;
        }
        if (Arrays.stream(SkillArea.values()).allMatch(area -> area.aboveBasic(activities.get(area.ordinal())))) {
            return SkillLevel.ABOVE_BASIC;
        }
        long none = Arrays.stream(SkillArea.values())
                .filter(area -> !area.basic(activities.get(area.ordinal())))
                .count();
        return switch ((int) none) {
            case 0 -> SkillLevel.BASIC;
            case 1 -> SkillLevel.LOW;
            case 2 -> SkillLevel.NARROW;
            case 3 -> SkillLevel.LIMITED;
            default -> SkillLevel.NONE;
        };
    }
}
