package fr.mediane.registers.venues.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.registers.venues.files.VenueFile.NotAVenueFile;
import fr.mediane.registers.venues.standard.Field;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VenueFileTest {
    private static final String HEADING = "id,nom,commune,code_postal,adresse,date_maj\n";

    @TempDir
    Path folder;

    @Test
    void readsCellsWithSeparatorsQuotesAndLineBreaks() throws Exception {
        var lines = lines(
                HEADING + "a,\"Le \"\"Fil\"\", etc.\nà droite\",Valence,26000,1 rue,2026-01-01\nb,B,V,26000,x,\n");
        assertThat(lines).extracting(RawLine::line).containsExactly(2L, 4L);
        assertThat(lines.getFirst().values().get(Field.NOM)).isEqualTo("Le \"Fil\", etc.\nà droite");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void tellsTheSeparator(String separator) throws Exception {
        var text = (HEADING + "a,A,Valence,26000,1 rue,2026-01-01\n").replace(",", separator);
        var file = VenueFile.open(write(text, StandardCharsets.UTF_8));
        assertThat(file.shape().separator()).isEqualTo(separator);
        assertThat(all(file).getFirst().values().get(Field.COMMUNE)).isEqualTo("Valence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
    void tellsTheEncoding(String charset) throws Exception {
        var file = VenueFile.open(write(HEADING + "a,Médiathèque,Évry,91000,1 rue,\n", Charset.forName(charset)));
        assertThat(all(file).getFirst().values().get(Field.NOM)).isEqualTo("Médiathèque");
        assertThat(file.shape().encoding()).isNotEmpty();
    }

    @Test
    void skipsTheByteOrderMark() throws Exception {
        var file =
                VenueFile.open(write("\uFEFF" + HEADING + "a,Médiathèque,Évry,91000,1 rue,\n", StandardCharsets.UTF_8));
        assertThat(file.shape().missing()).doesNotContain(Field.ID);
        assertThat(all(file).getFirst().values().get(Field.ID)).isEqualTo("a");
    }

    @Test
    void namesMissingAndUnknownColumns() throws Exception {
        var file = VenueFile.open(write("Id;NOM;Code postal;commune;adresse;couleur\n", StandardCharsets.UTF_8));
        assertThat(file.shape().ignored()).containsExactly("couleur");
        assertThat(file.shape().missing()).contains(Field.PIVOT, Field.DATE_MAJ).doesNotContain(Field.CODE_POSTAL);
        assertThatThrownBy(() -> VenueFile.open(write("id,nom,adresse\na,b,c\n", StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(NotAVenueFile.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("venues.import.refused.missing");
                    assertThat(refusal.argument()).isEqualTo("commune, code_postal");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%PDF-1.7 \u0000\u0001",
                "{}",
                "{\"id\":1}",
                "[",
                "[{\"id\":",
                "PK\u0003\u0004",
                "\"",
                "\n\n"
            })
    void refusesWhatIsNoFileOfVenues(String text) {
        assertThatThrownBy(() -> VenueFile.open(write(text, StandardCharsets.UTF_8)))
                .isInstanceOf(NotAVenueFile.class);
    }

    @Test
    void saysWhereCellsHaveSlipped() throws Exception {
        var lines = lines(HEADING + "a,A,Valence,26000,1 rue,2026-01-01,de trop\nb,B,V,26000,x,,\nc,C,V,26000,x\n");
        assertThat(lines.get(0).trouble()).isPresent();
        assertThat(lines.get(1).trouble()).isEmpty();
        assertThat(lines.get(2).trouble()).isEmpty();
    }

    @Test
    void saysThatAQuoteIsNeverClosed() throws Exception {
        var open = HEADING + "a,A,V,26000,x,\nb,\"B,V,26000,x,\n" + "c,C,V,26000,x,\n".repeat(50);
        var lines = lines(open);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast().trouble()).isPresent();
        var enormous = lines(HEADING + "a,A,V,26000,x,\nb,\"" + "c,C,V,26000,x,\n".repeat(200_000));
        assertThat(enormous.getLast().trouble()).isPresent();
    }

    @Test
    void readsAnArrayOfObjects() throws Exception {
        var lines = lines("""
                [{"id": 7, "nom": "A", "commune": "V", "code_postal": "26000", "adresse": "x", "latitude": 44.5,
                  "services": ["Aide aux démarches administratives", "Utilisation sécurisée du numérique"], "autre": {"x": [1]}},
                 3,
                 {"id": "b", "nom": null, "commune": "V"}]
                """);
        assertThat(lines).extracting(RawLine::line).containsExactly(1L, 3L, 4L);
        assertThat(lines.getFirst().values())
                .containsEntry(Field.ID, "7")
                .containsEntry(Field.LATITUDE, "44.5")
                .containsEntry(Field.SERVICES, "Aide aux démarches administratives|Utilisation sécurisée du numérique");
        assertThat(lines.get(1).trouble()).isPresent();
    }

    @Test
    void keepsWhatPrecedesBrokenJson() throws Exception {
        var lines = lines(
                "[{\"id\":\"a\",\"nom\":\"A\",\"commune\":\"V\",\"code_postal\":\"1\",\"adresse\":\"x\"},{\"id\":");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().trouble()).isEmpty();
        assertThat(lines.getLast().trouble()).isPresent();
    }

    private List<RawLine> lines(String text) throws Exception {
        return all(VenueFile.open(write(text, StandardCharsets.UTF_8)));
    }

    private static List<RawLine> all(VenueFile file) throws IOException {
        var lines = new ArrayList<RawLine>();
        file.read(lines::add);
        return lines;
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("venues"), text, charset);
    }
}
