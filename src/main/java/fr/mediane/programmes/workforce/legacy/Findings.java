package fr.mediane.programmes.workforce.legacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects contradictions while files are read. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    public void add(LegacyFile file, long line, String ref, FindingKind kind, Object... arguments) {
        all.add(new Finding(
                file,
                line,
                ref,
                kind,
                Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    void add(LegacyRow row, FindingKind kind, Object... arguments) {
        add(row.file(), row.line(), row.ref(), kind, arguments);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
