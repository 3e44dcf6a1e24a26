package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.platform.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Opens a sponsor's daily file for whoever has its passphrase and no archive program at hand. */
@Component
class OpenContinuityFile implements Command {
    private final InputStream typed;

    @Autowired
    OpenContinuityFile() {
        this(System.in);
    }

    OpenContinuityFile(InputStream typed) {
        this.typed = typed;
    }

    @Override
    public String verb() {
        return "open-continuity-file";
    }

    @Override
    public String summary() {
        return "Opens a sponsor's continuity file into a folder beside it; asks for the passphrase.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("open-continuity-file wants one file, as downloaded at /mon-espace/continuite.");
            return 1;
        }
        var file = Path.of(arguments.getFirst()).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file + ".");
            return 1;
        }
        var folder = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.zip$", "") + "-ouvert");
        if (Files.exists(folder)) {
            out.println(folder + " is there already: nothing is overwritten.");
            return 1;
        }
        out.println("Passphrase:");
        return open(file, folder, out);
    }

    private int open(Path file, Path folder, PrintStream out) {
        // whoever calls owns the stream: it is not ours to close
        var lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8));
        try {
            var line = lines.readLine();
            if (line == null || line.isBlank()) {
                out.println("Without its passphrase nobody opens it.");
                return 1;
            }
            return extract(file, folder, line.strip().toCharArray(), out);
        } catch (IOException e) {
            out.println("It cannot be read or written: " + e.getMessage());
            return 1;
        }
    }

    private static int extract(Path file, Path folder, char[] passphrase, PrintStream out) throws IOException {
        // first beside: a wrong passphrase leaves nothing half done
        var growing = Files.createTempDirectory(folder.getParent(), ".continuite");
        try (var zip = new ZipFile(file.toFile(), passphrase)) {
            zip.extractAll(growing.toString());
            Files.move(growing, folder);
        } catch (ZipException e) {
            FileSystemUtils.deleteRecursively(growing);
            out.println(
                    e.getType() == ZipException.Type.WRONG_PASSWORD
                            ? "The passphrase is not that of this file."
                            : "It is no continuity file, or is damaged.");
            return 1;
        }
        out.println("Opened into " + folder + ". Begin with LISEZ-MOI.txt.");
        return 0;
    }
}
