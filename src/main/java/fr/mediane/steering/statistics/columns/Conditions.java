package fr.mediane.steering.statistics.columns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conditions as DuckDB understands them: only numbers and dates go into the text, never what somebody typed. */
final class Conditions {
    private final Connection connection;

    Conditions(Connection connection) {
        this.connection = connection;
    }

    /** All of them, to stand after a {@code where}. */
    String of(List<Condition> conditions) throws SQLException {
        var texts = new ArrayList<String>(List.of("true"));
        for (var condition : conditions) {
            texts.add("(" + of(condition) + ")");
        }
        return String.join(" and ", texts);
    }

    private String of(Condition condition) throws SQLException {
        return switch (condition) {
            case Condition.By(var counsellors) -> in("counsellor", ids(counsellors));
            case Condition.For(var employers) -> in("employer", ids(employers));
            case Condition.At(var venues) -> in("venue", ids(venues));
            case Condition.In(var communes, var departements) ->
                in("commune", communes) + " or " + in("departement", departements);
            case Condition.Workshop(var is) -> is ? "workshop" : "not workshop";
            case Condition.Themes(var bits) -> "themes & " + bits + " <> 0";
            case Condition.Procedures(var bits) -> "procedures & " + bits + " <> 0";
            case Condition.Tagged(var tags) ->
                "list_has_any(tags, " + list(numbers(ids(tags)).values()) + ")";
            case Condition.Naming(var people) -> "list_has_any(people, " + list(people(people)) + ")";
            case Condition.FromMeeting(var is) -> is ? "met" : "not met";
            case Condition.Team(var memberships) -> team(memberships);
        };
    }

    private String in(String column, Collection<String> values) throws SQLException {
        var numbers = numbers(values).values();
        return numbers.isEmpty() ? "false" : column + joined(numbers, " in (", ")");
    }

    private String team(List<Condition.Membership> memberships) throws SQLException {
        var numbers = numbers(memberships.stream()
                .map(member -> member.counsellor().toString())
                .collect(Collectors.toSet()));
        var periods = memberships.stream()
                .filter(member -> numbers.containsKey(member.counsellor().toString()))
                .map(member -> "counsellor = " + numbers.get(member.counsellor().toString())
                        + " and date >= date '" + member.from() + "'"
                        + member.until()
                                .map(day -> " and date < date '" + day + "'")
                                .orElse(""))
                .collect(Collectors.joining(" or "));
        return periods.isEmpty() ? "false" : in("counsellor", numbers.keySet()) + " and (" + periods + ")";
    }

    /** The numbers of those of these values that any activity has. */
    private Map<String, Integer> numbers(Collection<String> values) throws SQLException {
        var numbers = new HashMap<String, Integer>();
        if (values.isEmpty()) {
            return numbers;
        }
        try (var statement = connection.prepareStatement(
                "select value, number from code where value in (" + marks(values.size()) + ")")) {
            int place = 1;
            for (var value : values) {
                statement.setString(place++, value);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return numbers;
    }

    List<Integer> people(Set<UUID> people) throws SQLException {
        var numbers = new ArrayList<Integer>();
        if (people.isEmpty()) {
            return numbers;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from person where id in ("
                        + people.stream().map(id -> "'" + id + "'::uuid").collect(Collectors.joining(","))
                        + ")")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static Set<String> ids(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static String marks(int many) {
        return String.join(",", Collections.nCopies(many, "?"));
    }

    private static String list(Collection<Integer> numbers) {
        return joined(numbers, "[", "]::integer[]");
    }

    private static String joined(Collection<Integer> numbers, String before, String after) {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(",", before, after));
    }
}
