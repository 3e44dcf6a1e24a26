package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.Random;

/** Invented tallies for the rules. */
final class TallyFixture {
    private TallyFixture() {}

    /** Individual activities with one theme, one duration, one place each, and people of one gender, age and status. */
    static Tally individual(long activities, int theme, int gender) {
        return counted(new Tally.Count().individual(activities), activities, activities, theme, gender);
    }

    static Tally workshops(long activities, long participants, int theme, int gender) {
        return counted(new Tally.Count().workshops(activities, participants), activities, participants, theme, gender);
    }

    private static Tally counted(Tally.Count count, long activities, long people, int theme, int gender) {
        return count.add(Breakdown.THEMES, Breakdown.THEMES.codes().get(theme), activities)
                .add(Breakdown.DURATIONS, "under-30", activities)
                .add(Breakdown.PLACES, "domicile", activities)
                .add(Breakdown.GENDERS, Breakdown.GENDERS.codes().get(gender), people)
                .add(Breakdown.AGES, "non_communique", people)
                .add(Breakdown.STATUSES, "non_communique", people)
                .tally();
    }

    /** Any small world's month of one class: a few activities of two themes and two genders. */
    static Tally any(Random random, int most) {
        var sum = Tally.NONE;
        for (int theme = 0; theme < 2; theme++) {
            for (int gender = 0; gender < 2; gender++) {
                int workshops = random.nextInt(most);
                sum = sum.plus(individual(random.nextInt(most), theme, gender))
                        .plus(workshops(workshops, workshops * (1L + random.nextInt(6)), theme, gender));
            }
        }
        return sum;
    }
}
