package fr.mediane.engines.procedures.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.files.SentFile;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files are what their bytes are, and belong to one case. */
@MedianeTest
class DocumentsTest {
    private static final Enclosure WANTED = new Enclosure(List.of("pdf", "png", "docx"), 2, 1);
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    DocumentDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void aFileIsKeptSealedAndComesBackAsItWas() {
        var id = begun();
        var document = desk.add(garden.asking, id, WANTED, new SentFile("C:\\Users\\moi\\Ma facture.pdf", PDF))
                .orThrow();

        assertThat(document.name()).isEqualTo("Ma facture.pdf");
        assertThat(document.type()).isEqualTo("pdf");
        var dossier = garden.own.find(garden.asking, id).orThrow().dossier();
        assertThat(desk.open(garden.asking, dossier, document.id()).orThrow().bytes())
                .isEqualTo(PDF);
        var row = jdbc.sql("select to_jsonb(d)::text from procedures.document d where id = ?")
                .param(document.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("facture", "JVBERi0");
    }

    @Test
    void whatLiesAboutItselfIsRefused() throws IOException {
        var id = begun();
        refused(id, "facture.pdf", "MZ\u0090\u0000 programme".getBytes(StandardCharsets.ISO_8859_1));
        refused(id, "photo.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refused(id, "dessin.png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refused(id, "lettre.docx", zip("virus.exe", 10));
        refused(id, "vide.pdf", new byte[0]);
        refused(id, "gros.pdf", bigger());
        assertThat(desk.add(garden.asking, id, WANTED, new SentFile("sans-fin.docx", zip("word/document.xml", 600)))
                        .orThrow()
                        .type())
                .as("its parts are named, and never unpacked whole")
                .isEqualTo("docx");
    }

    @Test
    void aFileBelongsToOneCaseAndToThoseWhoseItIs() {
        var id = begun();
        var document = desk.add(garden.asking, id, WANTED, new SentFile("plan.png", PNG))
                .orThrow();
        var other = begun();

        assertThat(desk.add(AProcedure.person(), id, WANTED, new SentFile("plan.png", PNG)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.open(
                        garden.asking,
                        garden.own.find(garden.asking, other).orThrow().dossier(),
                        document.id()))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void whatNoAnswerNamesGoesAtFiling() {
        var id = begun();
        var kept = desk.add(garden.asking, id, WANTED, new SentFile("plan.png", PNG))
                .orThrow();
        desk.add(garden.asking, id, WANTED, new SentFile("oubli.pdf", PDF)).orThrow();
        garden.filing
                .save(
                        garden.asking,
                        id,
                        _ -> garden.answers("Zoé", "02408").with("plan", new Answer.Enclosed(List.of(kept.id()))))
                .orThrow();
        var filed = garden.filing.file(garden.asking, id, Optional.empty()).orThrow();

        assertThat(desk.of(filed)).extracting(Document::id).containsExactly(kept.id());
    }

    @Test
    void filesComeWithThePageAndGoOutAsDownloads() {
        var person = new Actor(Optional.of(DemonstrationPeople.account("citoyenne")), "", Set.of());
        var id = begun(person);
        var path = base + "/mon-espace/demarches/" + id;
        var sent = mvc.perform(MockMvcRequestBuilders.multipart(path + "/remplir?partie=jardin")
                .file(new MockMultipartFile("champ-plan", "plan.png", "text/html", PNG))
                .file(new MockMultipartFile(
                        "champ-plan", "faux.png", "image/png", "<b>".getBytes(StandardCharsets.UTF_8)))
                .param("montre", "plan")
                .param("geste", "suivant")
                .with(Personas.as("citoyenne")));
        assertThat(sent).hasStatus(422);
        assertThat(sent).bodyText().contains("plan.png");

        var document = desk.of(garden.own.find(person, id).orThrow().dossier()).getFirst();
        var download = mvc.perform(
                MockMvcRequestBuilders.get(path + "/fichiers/" + document.id()).with(Personas.as("citoyenne")));
        assertThat(download).hasStatusOk();
        assertThat(download).hasContentType("application/octet-stream");
        assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(download.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.perform(MockMvcRequestBuilders.get(path + "/fichiers/" + document.id())
                        .with(Personas.as("mediatrice"))))
                .hasStatus(404);
    }

    private void refused(UUID dossier, String name, byte[] bytes) {
        assertThat(desk.add(garden.asking, dossier, WANTED, new SentFile(name, bytes)))
                .as(name)
                .isInstanceOf(Decision.Refused.class);
    }

    private UUID begun() {
        return begun(garden.asking);
    }

    private UUID begun(Actor actor) {
        return garden.filing
                .begin(actor, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow()
                .id();
    }

    private static byte[] bigger() {
        var bytes = new byte[(1 << 20) + 1];
        System.arraycopy(PDF, 0, bytes, 0, PDF.length);
        return bytes;
    }

    /** An archive whose entry says that it is so many kilobytes of nothing. */
    private static byte[] zip(String entry, int kilobytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int i = 0; i < kilobytes; i++) {
                zip.write(new byte[1024]);
            }
        }
        return out.toByteArray();
    }
}
