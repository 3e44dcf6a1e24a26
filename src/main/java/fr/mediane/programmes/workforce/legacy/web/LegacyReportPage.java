package fr.mediane.programmes.workforce.legacy.web;

import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.legacy.Finding;
import fr.mediane.programmes.workforce.legacy.FindingKind;
import fr.mediane.programmes.workforce.legacy.LegacyReport;
import fr.mediane.programmes.workforce.legacy.LegacyReport.KindCount;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One import with its contradictions.
 *
 * @param kind shown, when only one is
 */
public record LegacyReportPage(LegacyReport report, Optional<FindingKind> kind) {
    private static final Pattern SUM = Pattern.compile("\\d+\\.\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public String what(Ui ui, Finding one) {
        return ui.t(one.kind().messageKey(), arguments(ui, one));
    }

    public String decided(Ui ui, Finding one) {
        return ui.t(one.kind().decisionKey(), arguments(ui, one));
    }

    /** Days and sums as people write them. */
    private static Object[] arguments(Ui ui, Finding one) {
        return one.arguments().stream().map(each -> shown(ui, each)).toArray();
    }

    private static String shown(Ui ui, String argument) {
        if (DAY.matcher(argument).matches()) {
            return ui.shortDate(LocalDate.parse(argument));
        }
        return SUM.matcher(argument).matches() ? ui.decimal(Double.parseDouble(argument), 2) : argument;
    }

    /** The value of {@code aria-current}, or null. */
    public @Nullable String current(FindingKind one) {
        return kind.filter(one::equals).isPresent() ? "true" : null;
    }

    /** How many there are of what is shown. */
    public long total() {
        return report.kinds().stream()
                .filter(one -> kind.isEmpty() || kind.get() == one.kind())
                .mapToLong(KindCount::count)
                .sum();
    }

    public String color(FindingKind.Decided decided) {
        return switch (decided) {
            case LEFT_OUT -> "danger";
            case CHANGED -> "neutral";
            case CLAIMED -> "warning";
        };
    }
}
