package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Command;
import fr.mediane.platform.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code import-programme}: takes over structures, positions, contracts, payments and training of an older tool. */
@Component
class ImportProgramme implements Command {
    private static final int BAD_USE = 2;
    private static final String TRIAL = "--trial";
    private static final String USE =
            "import-programme [--trial] <folder> [<report.csv>]: the folder has structures.csv, postes.csv, contrats.csv,"
                    + " and may have paiements.csv and formations.csv; --trial only says what would come of it";
    private final LegacyImportDesk desk;
    private final Messages messages;

    ImportProgramme(LegacyImportDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public String verb() {
        return "import-programme";
    }

    @Override
    public String summary() {
        return "Takes over structures, positions, contracts, payments and training of an older tool: import-programme"
                + " [--trial] <folder> [<report.csv>]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var plain = new ArrayList<>(arguments);
        boolean trial = plain.remove(TRIAL);
        if (plain.isEmpty() || plain.size() > 2) {
            out.println(USE);
            return BAD_USE;
        }
        var folder = Path.of(plain.getFirst());
        if (!Files.isDirectory(folder)) {
            out.println("There is no folder " + folder);
            return BAD_USE;
        }
        return switch (desk.take(Actor.SYSTEM, folder, trial)) {
            case Decision.Accepted<LegacyReport>(var report) -> {
                say(report, trial, out);
                yield plain.size() < 2 || write(report, Path.of(plain.getLast()), out) ? 0 : 1;
            }
            case Decision.Refused<LegacyReport>(var reasons) -> {
                reasons.forEach(one -> out.println(
                        messages.text(Locale.ENGLISH, one.key(), one.arguments().toArray())));
                yield 1;
            }
            case Decision.Forbidden<LegacyReport> _, Decision.Unknown<LegacyReport> _ ->
                throw new IllegalStateException();
        };
    }

    private void say(LegacyReport report, boolean trial, PrintStream out) {
        report.done()
                .counts()
                .forEach(one -> out.printf(
                        Locale.ROOT, "%s: %d lines, %d taken over%n", one.file().fileName(), one.read(), one.taken()));
        out.printf(
                Locale.ROOT,
                "%d contradictions, each with what was decided%n",
                report.findings().size());
        report.kinds()
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "  %6d × %s → %s%n",
                        one.count(),
                        one.kind().name(),
                        one.kind().decided().name()));
        var took = Duration.between(report.done().begun(), report.done().ended());
        out.printf(Locale.ROOT, "%d.%03d s%n", took.toSeconds(), took.toMillisPart());
        out.println(trial ? "A trial: nothing stays." : "Taken over; the report is at /administration/reprise too.");
    }

    private boolean write(LegacyReport report, Path file, PrintStream out) {
        try (var stream = Files.newOutputStream(file)) {
            LegacyCsv.write(
                    report.findings(), stream, (key, arguments) -> messages.text(Locale.FRENCH, key, arguments));
            return true;
        } catch (IOException e) {
            out.println("Cannot write " + file + ": " + e.getMessage());
            return false;
        }
    }
}
