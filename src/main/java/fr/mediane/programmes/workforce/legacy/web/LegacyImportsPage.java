package fr.mediane.programmes.workforce.legacy.web;

import fr.mediane.programmes.workforce.legacy.LegacyImport;
import java.util.List;

/** All imports. */
public record LegacyImportsPage(List<LegacyImport> imports) {
    public LegacyImportsPage {
        imports = List.copyOf(imports);
    }

    public long taken(LegacyImport one) {
        return one.counts().stream().mapToLong(LegacyImport.Count::taken).sum();
    }
}
