package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The finest counts of a month in a small country: activities by area, type and theme; people by these and gender. */
final class AttackedWorld {
    static final List<String> AREAS = List.of("26", "33", "974");
    static final int ACTIVITIES = 3 * 2 * 2;
    static final int SIZE = ACTIVITIES + ACTIVITIES * 2;
    final long[] atoms = new long[SIZE];

    static int activity(int area, int type, int theme) {
        return (area * 2 + type) * 2 + theme;
    }

    static int people(int area, int type, int theme, int gender) {
        return ACTIVITIES + activity(area, type, theme) * 2 + gender;
    }

    static AttackedWorld any(Random random) {
        var world = new AttackedWorld();
        int[] scales = {1, 3, 6, 12, 60};
        for (int area = 0; area < 3; area++) {
            for (int theme = 0; theme < 2; theme++) {
                int scale = scales[random.nextInt(scales.length)];
                for (int gender = 0; gender < 2; gender++) {
                    long alone = random.nextInt(scale);
                    world.atoms[people(area, 0, theme, gender)] = alone;
                    world.atoms[activity(area, 0, theme)] += alone;
                }
                long workshops = random.nextInt(scale);
                world.atoms[activity(area, 1, theme)] = workshops;
                if (workshops > 0) {
                    long people = workshops + random.nextInt(10);
                    long women = random.nextLong(people + 1);
                    world.atoms[people(area, 1, theme, 0)] = women;
                    world.atoms[people(area, 1, theme, 1)] = people - women;
                }
            }
        }
        return world;
    }

    Tally tally(int area, int type, int theme) {
        long activities = atoms[activity(area, type, theme)];
        long women = atoms[people(area, type, theme, 0)];
        long men = atoms[people(area, type, theme, 1)];
        var count = new Tally.Count();
        if (type == 0) {
            count.individual(activities);
        } else {
            count.workshops(activities, women + men);
        }
        return count.add(Breakdown.THEMES, Breakdown.THEMES.codes().get(theme), activities)
                .add(Breakdown.DURATIONS, "under-30", activities)
                .add(Breakdown.PLACES, "domicile", activities)
                .add(Breakdown.GENDERS, "feminin", women)
                .add(Breakdown.GENDERS, "masculin", men)
                .add(Breakdown.AGES, "non_communique", women + men)
                .add(Breakdown.STATUSES, "retraite", women + men)
                .tally();
    }

    /** What the activities of a cut count up to. */
    Tally tally(Cut cut) {
        var parts = new ArrayList<Tally>();
        for (int atom = 0; atom < ACTIVITIES; atom++) {
            if (Cut.has(cut.areas(), atom / 4)
                    && Cut.has(cut.types(), atom / 2 % 2)
                    && Cut.has(cut.themes(), atom % 2)) {
                parts.add(tally(atom / 4, atom / 2 % 2, atom % 2));
            }
        }
        return Tally.sum(parts);
    }

    long value(long[] vector) {
        long sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * atoms[i];
        }
        return sum;
    }
}
