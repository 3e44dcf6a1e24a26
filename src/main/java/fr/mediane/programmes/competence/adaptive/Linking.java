package fr.mediane.programmes.competence.adaptive;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Brings fitted parameters back to the scale of the items before: same mean and same spread of difficulties (mean and
 * sigma). The bounds of levels then keep their meaning, whoever answered.
 */
final class Linking {
    private Linking() {}

    static Map<String, Parameters> to(ItemBank bank, Map<String, Parameters> fitted) {
        double[] old = difficulties(bank.items().stream()
                .filter(item -> fitted.containsKey(item.id()))
                .map(Item::parameters));
        double[] fresh = difficulties(fitted.values().stream());
        double stretch = deviation(old) / deviation(fresh);
        double shift = mean(old) - stretch * mean(fresh);
        var linked = new TreeMap<String, Parameters>();
        fitted.forEach((id, parameters) -> linked.put(
                id,
                new Parameters(
                        parameters.discrimination() / stretch, stretch * parameters.difficulty() + shift, true)));
        return linked;
    }

    private static double[] difficulties(Stream<Parameters> parameters) {
        return parameters.mapToDouble(Parameters::difficulty).toArray();
    }

    private static double mean(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double total = 0;
        for (double value : values) {
            total += (value - mean) * (value - mean);
        }
        return Math.sqrt(total / values.length);
    }
}
