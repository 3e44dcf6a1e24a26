package fr.mediane.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of showing where the code stood. */
final class DatabaseUnusableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseUnusable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, failure);
    }
}
