package fr.mediane.steering.targets.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The EU Digital Skills Indicator 2.0, answer after answer; of the answers themselves nothing is kept. */
final class Indicator {
    /** A group of fewer answers is not shown: it would say little, and of someone. */
    static final int LEAST_ANSWERS = 30;

    private static final List<String> GROUPS =
            List.of("all", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "f", "m");
    private final Map<String, Sums> groups = new LinkedHashMap<>();
    private int outside;

    Indicator() {
        GROUPS.forEach(group -> groups.put(group, new Sums()));
    }

    private static final class Sums {
        private final double[] levels = new double[SkillLevel.values().length];
        private double squares;
        private int answers;

        void add(Respondent one) {
            levels[one.level().ordinal()] += one.weight();
            squares += one.weight() * one.weight();
            answers++;
        }

        SkillsResult.Group group(String code) {
            double total = Arrays.stream(levels).sum();
            var estimates = new ArrayList<Estimate>();
            double basic = 0;
            for (var level : SkillLevel.values()) {
                estimates.add(Estimate.of(levels[level.ordinal()], total, squares));
                basic += level.atLeastBasic() ? levels[level.ordinal()] : 0;
            }
            return new SkillsResult.Group(code, answers, Estimate.of(basic, total, squares), estimates);
        }
    }

    void add(Respondent one) {
        if (!one.counted()) {
            outside++;
            return;
        }
        for (var group : List.of("all", band(one.age()), one.gender())) {
            var sums = groups.get(group);
            if (sums != null) {
                sums.add(one);
            }
        }
    }

    int answers() {
        return groups.getOrDefault("all", new Sums()).answers;
    }

    /** @throws IllegalStateException when there is no answer at all */
    SkillsResult result() {
        if (answers() == 0) {
            throw new IllegalStateException("no answer to work from");
        }
        return new SkillsResult(
                answers(),
                outside,
                groups.entrySet().stream()
                        .filter(group -> group.getKey().equals("all") || group.getValue().answers >= LEAST_ANSWERS)
                        .map(group -> group.getValue().group(group.getKey()))
                        .toList());
    }

    private static String band(int age) {
        int from = age < 25 ? 16 : age / 10 * 10 + (age % 10 < 5 ? -5 : 5);
        return from == 16 ? "16-24" : from + "-" + (from + 9);
    }
}
