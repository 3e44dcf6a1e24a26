package fr.mediane.engines.rules.sheet;

import java.util.List;

/** A table without mistakes in its cells. */
public record Table(List<Field> inputs, List<Field> outputs, HitPolicy policy, List<Line> lines, List<Trial> trials) {
    public Table {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        lines = List.copyOf(lines);
        trials = List.copyOf(trials);
    }

    /** A row once read. */
    public record Line(Rule rule, List<Condition> conditions, List<Value> values) {
        public Line {
            conditions = List.copyOf(conditions);
            values = List.copyOf(values);
        }
    }

    /** A sample case once read; nothing expected when no row may apply. */
    public record Trial(String name, List<Value> given, List<Value> expected) {
        public Trial {
            given = List.copyOf(given);
            expected = List.copyOf(expected);
        }
    }
}
