package fr.mediane.engines.rules;

import fr.mediane.engines.rules.dmn.Findings;
import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a version before it is published.
 *
 * @param faults mistakes in its cells, each on its field
 * @param table present when there are none
 * @param findings gaps and overlaps
 * @param trials the sample cases, tried
 */
public record Check(List<ErrorKey> faults, Optional<Table> table, Findings findings, List<Tried> trials) {
    public Check {
        faults = List.copyOf(faults);
        trials = List.copyOf(trials);
    }

    /**
     * A sample case, tried.
     *
     * @param answer empty when several rows apply where one was promised
     */
    public record Tried(Table.Trial trial, Optional<Answer> answer) {
        public boolean passed() {
            return answer.map(Answer::values).map(trial.expected()::equals).orElse(false);
        }
    }

    static Check faulty(List<ErrorKey> faults) {
        return new Check(faults, Optional.empty(), Findings.NOT_DONE, List.of());
    }

    /** Overlaps matter where one row is promised; the first of several rows is no mistake. */
    public boolean overlaps() {
        return table.map(Table::policy).equals(Optional.of(HitPolicy.UNIQUE))
                && !findings.overlaps().isEmpty();
    }

    /** Why it cannot be published, whatever the day; nothing when it can. */
    List<ErrorKey> against(String gapReason) {
        if (!faults.isEmpty()) {
            return List.of(ErrorKey.of("rules.error.publish.cells"));
        }
        var reasons = new ArrayList<ErrorKey>();
        if (trials.isEmpty()) {
            reasons.add(ErrorKey.on("cas", "rules.error.publish.no-sample"));
        }
        trials.stream()
                .filter(tried -> !tried.passed())
                .map(tried -> ErrorKey.on(
                        "cas", "rules.error.publish.sample", tried.trial().name()))
                .forEach(reasons::add);
        if (!findings.done()) {
            reasons.add(ErrorKey.of("rules.error.publish.not-examined"));
        }
        if (overlaps()) {
            reasons.add(ErrorKey.on("constats", "rules.error.publish.overlaps"));
        }
        if (!findings.gaps().isEmpty() && gapReason.isBlank()) {
            reasons.add(ErrorKey.on("raison", "rules.error.publish.gaps"));
        }
        if (gapReason.length() > 1000) {
            reasons.add(ErrorKey.on("raison", "rules.error.long", 1000));
        }
        return reasons;
    }

    /** The values given, as a list of one question for each trial. */
    static List<List<Value>> questions(Table table) {
        return table.trials().stream().map(Table.Trial::given).toList();
    }

    static List<Tried> tried(Table table, List<Decision<Answer>> answers) {
        var tried = new ArrayList<Tried>();
        for (int place = 0; place < answers.size(); place++) {
            tried.add(new Tried(
                    table.trials().get(place),
                    answers.get(place) instanceof Decision.Accepted<Answer>(var answer)
                            ? Optional.of(answer)
                            : Optional.empty()));
        }
        return tried;
    }
}
