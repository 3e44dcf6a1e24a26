package fr.mediane.programmes.vouchers.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Iban;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenContinuityFileTest {
    private static final String PASSPHRASE = "neuf-mots-que-personne-ne-devine";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = folder.resolve("continuite-2026-11-30.zip");
        var content = new Archive.Content(
                new Party("Département d’exemple", "1 rue Inventée", "26000", "Valence", "FR"),
                Iban.parse("FR1420041010050500013M02606").orThrow(),
                Instant.parse("2026-11-30T03:00:00Z"),
                List.of());
        Files.write(file, Archive.of(content, PASSPHRASE));
    }

    private int run(String typed, String... arguments) {
        var command = new OpenContinuityFile(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        return command.run(
                List.of(arguments), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Test
    void opensIntoAFolderBesideTheFile() {
        assertThat(run(PASSPHRASE + "\n", file.toString())).isZero();
        var opened = folder.resolve("continuite-2026-11-30-ouvert");
        assertThat(opened.resolve("LISEZ-MOI.txt")).content().contains("Département d’exemple");
        assertThat(opened.resolve("a-payer.csv")).exists();
        assertThat(run(PASSPHRASE + "\n", file.toString()))
                .as("nothing is overwritten")
                .isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenThePassphraseIsWrong() throws IOException {
        assertThat(run("autre\n", file.toString())).isEqualTo(1);
        assertThat(run("\n", file.toString())).isEqualTo(1);
        assertThat(run("", file.toString())).isEqualTo(1);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void saysWhatItWantsAndWhatIsNoSuchFile() throws IOException {
        assertThat(run(PASSPHRASE)).isEqualTo(1);
        assertThat(run(PASSPHRASE, folder.resolve("rien.zip").toString())).isEqualTo(1);
        var broken = Files.writeString(folder.resolve("abime.zip"), "PK, mais rien d’autre");
        assertThat(run(PASSPHRASE + "\n", broken.toString())).isEqualTo(1);
    }
}
