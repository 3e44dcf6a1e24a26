package fr.mediane.engines.rules;

import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a table says of given values, with all that is needed to say why.
 *
 * @param name of the table
 * @param table the version's columns and rows
 * @param number of the version
 * @param day whose version applied
 * @param given a value for each input; empty once erased
 * @param answer the rows that applied and the values they give
 */
public record Outcome(RuleTable.Naming name, Table table, int number, LocalDate day, List<Value> given, Answer answer) {
    public Outcome {
        given = List.copyOf(given);
    }

    /** Whether a row applied. */
    public boolean answered() {
        return !answer.rows().isEmpty();
    }

    /** The value of an output, by its key; empty when no row applied or there is no such output. */
    public Optional<Value> value(String output) {
        for (int place = 0; place < answer.values().size(); place++) {
            if (table.outputs().get(place).key().equals(output)) {
                return Optional.of(answer.values().get(place));
            }
        }
        return Optional.empty();
    }

    /** The rows that applied, each with its sentence and its text. */
    public List<Rule> because() {
        return answer.rows().stream().map(row -> table.lines().get(row).rule()).toList();
    }
}
