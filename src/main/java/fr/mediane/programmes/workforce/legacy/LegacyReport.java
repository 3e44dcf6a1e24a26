package fr.mediane.programmes.workforce.legacy;

import java.util.List;

/**
 * An import with what contradicted itself.
 *
 * @param kinds how often, the most frequent first
 * @param findings in the order of the files
 */
public record LegacyReport(LegacyImport done, List<KindCount> kinds, List<Finding> findings) {
    public LegacyReport {
        kinds = List.copyOf(kinds);
        findings = List.copyOf(findings);
    }

    /** How often something contradicted itself. */
    public record KindCount(FindingKind kind, long count) {}
}
