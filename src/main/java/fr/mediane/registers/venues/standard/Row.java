package fr.mediane.registers.venues.standard;

import fr.mediane.registers.venues.standard.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One raw row while it is being read: its values without what no screen or database can hold, and what is said of them. */
final class Row {
    private static final int SHOWN = 120;

    private final Map<Field, String> values;
    private final List<Remark> remarks = new ArrayList<>();

    Row(Map<Field, String> values) {
        this.values = values;
    }

    /** The value without spaces around it and without control characters; empty when absent. */
    String text(Field field) {
        var raw = values.getOrDefault(field, "");
        var kept = Texts.clean(raw);
        if (Texts.hasControls(raw)) {
            corrected(field, "venues.row.control");
        }
        return kept;
    }

    void rejected(Field field, String key, String... arguments) {
        add(Kind.REASON, field, key, arguments);
    }

    void corrected(Field field, String key, String... arguments) {
        add(Kind.CORRECTION, field, key, arguments);
    }

    void doubted(Field field, String key, String... arguments) {
        add(Kind.DOUBT, field, key, arguments);
    }

    List<Remark> remarks() {
        return remarks;
    }

    boolean isRejected() {
        return remarks.stream().anyMatch(remark -> remark.kind() == Kind.REASON);
    }

    private void add(Kind kind, Field field, String key, String... arguments) {
        var shown = List.of(arguments).stream().map(Row::shortened).toList();
        var remark = new Remark(kind, field, key, shown);
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    private static String shortened(String text) {
        return Texts.shortened(text.replace('\n', ' '), SHOWN);
    }
}
