package fr.mediane.programmes.beneficiaries.imports.web;

import fr.mediane.design.Ui;
import fr.mediane.platform.jobs.Job;
import fr.mediane.programmes.beneficiaries.imports.ImportState;
import fr.mediane.programmes.beneficiaries.imports.ImportedLine;
import fr.mediane.programmes.beneficiaries.imports.Outcome;
import fr.mediane.programmes.beneficiaries.imports.PeopleImport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One import: what it would do, what it did, and what is said of its lines.
 *
 * @param names of the people that the lines shown are likely to be, or made, by id
 */
public record PeopleImportReportPage(
        PeopleImport source,
        Optional<Job> job,
        String filter,
        List<ImportedLine> lines,
        boolean more,
        Map<UUID, String> names) {
    private static final List<String> FILTERS =
            List.of("REJECTED", "ALIKE", "ALREADY", "corrected", "NEW", "ADDED", "all");

    public PeopleImportReportPage {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
    }

    /** The one asked for, else the first that shows anything. */
    static String filter(String asked, PeopleImport source) {
        return FILTERS.contains(asked)
                ? asked
                : FILTERS.stream()
                        .filter(one -> count(one, source.counts()) > 0)
                        .findFirst()
                        .orElse("all");
    }

    /** Those that show anything. */
    public List<String> filters() {
        return FILTERS.stream()
                .filter(one -> count(one) > 0 || one.equals(filter))
                .toList();
    }

    public long count(String which) {
        return count(which, source.counts());
    }

    public boolean running() {
        return job.filter(Job::running).isPresent();
    }

    /** Whether there is something to choose and confirm. */
    public boolean confirmable() {
        return !running() && source.state() == ImportState.READ && toAdd() > 0;
    }

    /** Whether recording was cut short, and can go on. */
    public boolean stopped() {
        return !running() && source.state() == ImportState.APPLYING;
    }

    /** Whether reading was cut short and goes on by itself. */
    public boolean readAgain() {
        return interrupted() && source.readAgain();
    }

    /** Whether reading was cut short: nobody was recorded, and the file must be sent again unless it is kept. */
    public boolean interrupted() {
        return !running() && source.state() == ImportState.READING;
    }

    /** How many may be recorded, likely duplicates included. */
    public long toAdd() {
        return source.counts().fresh() + source.counts().alike();
    }

    /** Why the file is none of people, in words. */
    public String refusal(Ui ui) {
        return ui.t(
                source.refusal(),
                source.arguments().stream()
                        .map(argument -> argument.matches("\\d{1,9}") ? (Object) Long.valueOf(argument) : argument)
                        .toArray());
    }

    /** When what is left of it is removed. */
    public Instant until() {
        return source.madeAt().plus(PeopleImport.KEPT);
    }

    public String called(UUID person) {
        return names.getOrDefault(person, "");
    }

    /** What the line is called in the table. */
    public String name(ImportedLine line) {
        return line.outcome() == Outcome.ADDED
                ? called(line.person())
                : line.content().map(content -> content.draft().name()).orElse("");
    }

    private static long count(String which, PeopleImport.Counts counts) {
        return switch (which) {
            case "REJECTED" -> counts.rejected();
            case "ALIKE" -> counts.alike();
            case "ALREADY" -> counts.already();
            case "corrected" -> counts.corrected();
            case "NEW" -> counts.fresh();
            case "ADDED" -> counts.added();
            default -> counts.total();
        };
    }
}
