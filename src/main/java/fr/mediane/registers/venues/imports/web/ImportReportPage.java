package fr.mediane.registers.venues.imports.web;

import fr.mediane.platform.jobs.Job;
import fr.mediane.registers.venues.imports.ImportState;
import fr.mediane.registers.venues.imports.ImportedRow;
import fr.mediane.registers.venues.imports.VenueImport;
import java.util.List;
import java.util.Optional;

/** One import: what it would do, what it did, and what is said of its rows. */
public record ImportReportPage(
        VenueImport source, Optional<Job> job, String filter, List<ImportedRow> rows, boolean more) {
    public ImportReportPage {
        rows = List.copyOf(rows);
    }

    public boolean running() {
        return job.filter(Job::running).isPresent();
    }

    /** Whether there is something to confirm, or to go on with after an interruption. */
    public boolean confirmable() {
        var counts = source.counts();
        return !running()
                && (source.state() == ImportState.READ || source.state() == ImportState.APPLYING)
                && counts.added() + counts.changed() > counts.applied();
    }

    /** Whether reading was cut short: then nothing was changed, and the file must be sent again. */
    public boolean interrupted() {
        return !running() && source.state() == ImportState.READING;
    }

    /** How many rows a filter shows. */
    public long count(String which) {
        var counts = source.counts();
        return switch (which) {
            case "rejected" -> counts.rejected();
            case "corrected" -> counts.corrected();
            case "doubted" -> counts.doubted();
            case "complete" -> counts.toComplete();
            default -> counts.total();
        };
    }

    public String separatorKey() {
        return "venues.import.separator."
                + switch (source.separator()) {
                    case ";" -> "semicolon";
                    case "\t" -> "tab";
                    case "|" -> "bar";
                    default -> "comma";
                };
    }
}
