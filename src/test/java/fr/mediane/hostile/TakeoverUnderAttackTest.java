package fr.mediane.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.legacy.LegacyImportDesk;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is said of the lines of an older tool, whose identifiers are anybody's words. */
@MedianeTest
class TakeoverUnderAttackTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    LegacyImportDesk takeovers;

    @Test
    void contradictionsOfAnOlderToolHoldNoFormula(@TempDir Path folder) throws Exception {
        var lines = TablesOfOneThingUnderAttackTest.STARTS.stream()
                .map(start -> "\"" + start + "\";\"" + start + "\"\n")
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve("structures.csv"),
                "id;numero;nom;type;departement;zone_prioritaire;convention\n" + lines);
        Files.writeString(folder.resolve("postes.csv"), "id;structure_id;type;etat;attribue_le;rendu_le\n" + lines);
        Files.writeString(
                folder.resolve("contrats.csv"), "id;poste_id;conseiller_id;nom;type;debut;fin;salaire\n" + lines);
        var done = takeovers.take(Actor.SYSTEM, folder, false).orThrow();
        var file = mvc.get()
                .uri("/administration/reprise/" + done.done().id() + "/contradictions.csv")
                .with(Personas.as("administration"))
                .exchange()
                .getResponse();
        assertThat(file.getContentAsString(UTF_8)).contains("SUM(A1)");
        assertThat(Formulas.in(file)).isEmpty();
    }
}
