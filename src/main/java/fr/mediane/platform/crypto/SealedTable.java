package fr.mediane.platform.crypto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds sealed texts, or what a keyed hash made of them: all that changing the keys has to know of it. A room
 * that seals declares a bean of this type for each such table; a test refuses what is sealed and not declared.
 */
public final class SealedTable {
    private final String name;
    private final String table;
    private final String key;
    private final SequencedMap<String, Function<String, String>> sealed = new LinkedHashMap<>();
    private final SequencedCollection<String> read = new LinkedHashSet<>();
    private final SequencedCollection<String> hashed = new LinkedHashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private SealedTable(String name, String table, String key) {
        this.name = name;
        this.table = table;
        this.key = key;
    }

    /** What columns must hold under the newest keys; only what there is to say. */
    @FunctionalInterface
    public interface Rule {
        Map<String, Object> renew(Row row);
    }

    /** A row under change. */
    public interface Row {
        /** The text of a sealed column, empty when there is none. */
        String text(String column);

        /** A column as it stands. */
        @Nullable
        Object value(String column);
    }

    /**
     * @param name what it keeps, in a word, for the operator
     * @param key its primary key, of one column
     */
    public static SealedTable of(String name, String schema, String table, String key) {
        return new SealedTable(name, schema + "." + table, key);
    }

    /**
     * A sealed column.
     *
     * @param context what it is sealed with, before the row's key
     */
    public SealedTable sealed(String column, String context) {
        return sealed(column, id -> context + id);
    }

    /** A sealed column that is not tied to its row, so that nothing leads from one to the other. */
    public SealedTable sealedAlike(String column, String context) {
        return sealed(column, _ -> context);
    }

    private SealedTable sealed(String column, Function<String, String> context) {
        sealed.put(column, context);
        read.add(column);
        return this;
    }

    /** A column with the keyed hash of what another one seals. */
    public SealedTable hashed(String column, String of, Function<String, byte[]> hash) {
        return ruled(List.of(), List.of(column), row -> {
            var text = row.text(of);
            return text.isEmpty() ? Map.of() : Map.of(column, hash.apply(text));
        });
    }

    /**
     * Columns that depend on keys in a way of their own.
     *
     * @param reads further columns that the rule looks at
     * @param writes those it may change
     */
    public SealedTable ruled(List<String> reads, List<String> writes, Rule rule) {
        read.addAll(reads);
        read.addAll(writes);
        hashed.addAll(writes);
        rules.add(rule);
        return this;
    }

    public String table() {
        return table;
    }

    /** Every column that changing the keys may write. */
    public SequencedCollection<String> columns() {
        var all = new LinkedHashSet<>(sealed.keySet());
        all.addAll(hashed);
        return all;
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    SequencedMap<String, Function<String, String>> seals() {
        return sealed;
    }

    SequencedCollection<String> read() {
        return read;
    }

    List<Rule> rules() {
        return rules;
    }
}
