package fr.mediane.steering.statistics.columns.blocks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which number stands for which id or code; grows, and never changes what is there. */
final class Names {
    private final List<String> values;
    private final Map<String, Integer> numbers;

    private Names(List<String> values, Map<String, Integer> numbers) {
        this.values = values;
        this.numbers = numbers;
    }

    static Names read(Connection connection) throws SQLException {
        return new Names(new ArrayList<>(List.of("")), new HashMap<>()).grown(connection);
    }

    /** With those that have come since; itself when none has. */
    Names grown(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select number, value from code where number >= " + values.size() + " order by number");
                var rows = statement.executeQuery()) {
            if (!rows.next()) {
                return this;
            }
            var more = new ArrayList<>(values);
            var known = new HashMap<>(numbers);
            do {
                while (more.size() < rows.getInt(1)) {
                    more.add("");
                }
                more.add(rows.getString(2));
                known.put(rows.getString(2), rows.getInt(1));
            } while (rows.next());
            return new Names(more, known);
        }
    }

    int size() {
        return values.size();
    }

    String value(int number) {
        return values.get(number);
    }

    /** 0 when no activity has it. */
    int number(String value) {
        return numbers.getOrDefault(value, 0);
    }

    /** Those that any activity has, in order. */
    int[] numbers(Collection<String> wanted) {
        return wanted.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    int[] ids(Set<UUID> wanted) {
        return numbers(wanted.stream().map(UUID::toString).toList());
    }
}
