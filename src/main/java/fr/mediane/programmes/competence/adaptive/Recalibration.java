package fr.mediane.programmes.competence.adaptive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says whether there are enough answers to calibrate items, and does.
 *
 * @param people how many finished at least
 * @param answers how many each item needs; with fewer it keeps its expert's guess and does not count
 * @param ofEach how many yeses and how many noes among them
 * @param items how many items of each competence need that many
 */
public record Recalibration(int people, int answers, int ofEach, int items) {
    public static final Recalibration RULE = new Recalibration(500, 150, 10, 2);

    /** Parameters for the items that had enough answers, on the scale of the bank; or why there are none. */
    public sealed interface Outcome {
        record Done(Map<String, Parameters> parameters, int people, int answers) implements Outcome {}

        /** In English, for the operator. */
        record Refused(List<String> reasons) implements Outcome {}
    }

    public Outcome of(ItemBank bank, Collection<List<Given>> runs) {
        var counting = runs.stream()
                .map(run ->
                        run.stream().filter(given -> given.answer().counts()).toList())
                .toList();
        var enough = enough(counting);
        var reasons = reasons(enough, counting.size());
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        var used = counting.stream()
                .map(run -> run.stream()
                        .filter(given -> enough.containsKey(given.item().id()))
                        .toList())
                .toList();
        int number = used.stream().mapToInt(List::size).sum();
        return new Outcome.Done(Linking.to(bank, Calibration.fit(used)), used.size(), number);
    }

    private Map<String, Item> enough(List<List<Given>> runs) {
        var byItem = runs.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(given -> given.item().id(), TreeMap::new, Collectors.toList()));
        var enough = new TreeMap<String, Item>();
        byItem.forEach((id, given) -> {
            long yeses = given.stream().filter(each -> each.answer().yes()).count();
            if (given.size() >= answers && Math.min(yeses, given.size() - yeses) >= ofEach) {
                enough.put(id, given.getFirst().item());
            }
        });
        return enough;
    }

    private List<String> reasons(Map<String, Item> enough, int finished) {
        var reasons = new ArrayList<String>();
        if (finished < people) {
            reasons.add(finished + " finished assessments; " + people + " are needed");
        }
        for (var competence : Competence.values()) {
            long ready = enough.values().stream()
                    .filter(item -> item.competence() == competence)
                    .count();
            if (ready < items) {
                reasons.add("competence " + competence.code() + ": " + ready + " items with " + answers
                        + " answers and " + ofEach + " of each kind; " + items + " are needed");
            }
        }
        return reasons;
    }
}
