package fr.mediane.registers.venues.imports;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Command;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Progress;
import fr.mediane.registers.venues.ExportDesk;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator may do with venues from a terminal. */
@Configuration(proxyBeanMethods = false)
class VenueCommands {
    private static final int BAD_USE = 2;

    @Bean
    Command importVenues(ImportDesk imports, Messages messages) {
        return new Verb(
                "import-venues",
                "Imports a CSV or JSON file of venues: import-venues <file>",
                (arguments, out) -> arguments.size() == 1
                        ? imported(imports, messages, Path.of(arguments.getFirst()), out)
                        : badUse(out, "import-venues <file>: the file to import, CSV or JSON"));
    }

    private static int imported(ImportDesk imports, Messages messages, Path file, PrintStream out) {
        if (!Files.isRegularFile(file)) {
            return badUse(out, "There is no file " + file);
        }
        var done = imports.importNow(Actor.SYSTEM, file, Progress.SILENT).orThrow();
        if (done.state() == ImportState.REFUSED) {
            out.println(messages.text(Locale.ENGLISH, done.refusal(), done.refusalArgument()));
            return 1;
        }
        var counts = done.counts();
        out.printf(
                "%d rows: %d added, %d changed, %d unchanged, %d older than ours, %d rejected%n",
                counts.total(), counts.added(), counts.changed(), counts.same(), counts.older(), counts.rejected());
        imports.eachRemarked(
                Actor.SYSTEM,
                done.id(),
                row -> row.remarks()
                        .forEach(remark -> out.printf(
                                "line %d (%s) %s: %s%n",
                                row.line(),
                                messages.text(
                                        Locale.ENGLISH,
                                        "venues.import.remark." + remark.kind().name()),
                                remark.field().column(),
                                messages.text(
                                        Locale.ENGLISH,
                                        remark.key(),
                                        remark.arguments().toArray()))));
        return 0;
    }

    private static int badUse(PrintStream out, String words) {
        out.println(words);
        return BAD_USE;
    }

    @Bean
    Command exportVenues(ExportDesk exports) {
        return new Verb(
                "export-venues", "Writes every open venue: export-venues <file.csv|file.json>", (arguments, out) -> {
                    if (arguments.size() != 1) {
                        return badUse(out, "export-venues <file>: the file to write, ending in .csv or .json");
                    }
                    var file = Path.of(arguments.getFirst());
                    try (var stream = Files.newOutputStream(file)) {
                        long count = file.toString().endsWith(".json")
                                ? exports.json(Actor.SYSTEM, stream)
                                : exports.csv(Actor.SYSTEM, stream);
                        out.println(count + " venues written to " + file);
                        return 0;
                    } catch (NoSuchFileException e) {
                        out.println(
                                "There is no folder " + file.toAbsolutePath().getParent());
                        return 1;
                    } catch (IOException e) {
                        out.println("Cannot write " + file + ": " + e.getMessage());
                        return 1;
                    }
                });
    }

    private interface Body {
        int run(List<String> arguments, PrintStream out);
    }

    private record Verb(String verb, String summary, Body body) implements Command {
        @Override
        public int run(List<String> arguments, PrintStream out) {
            return body.run(arguments, out);
        }
    }
}
