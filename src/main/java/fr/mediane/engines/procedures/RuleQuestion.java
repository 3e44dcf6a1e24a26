package fr.mediane.engines.procedures;

import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.sheet.Value;
import java.util.Map;
import java.util.function.Function;

/**
 * What to ask a decision table about a case, and how its answer reads as a decision.
 *
 * @param table its key
 * @param inputs a value for each of its inputs
 * @param meaning the decision that an outcome proposes
 */
public record RuleQuestion(String table, Map<String, Value> inputs, Function<Outcome, CaseState> meaning) {
    public RuleQuestion {
        inputs = Map.copyOf(inputs);
    }
}
