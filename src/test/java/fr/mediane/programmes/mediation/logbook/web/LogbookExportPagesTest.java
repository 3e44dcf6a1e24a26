package fr.mediane.programmes.mediation.logbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import fr.mediane.testing.Zips;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The demonstration's counsellor has some hundreds of activities a year. */
@MedianeTest
class LogbookExportPagesTest {
    private static final String HOME = "/mon-espace/activites";

    @Autowired
    MockMvcTester mvc;

    @Test
    void givesAWorkbookOfWhatIsFiltered() throws IOException {
        var answer = export("xlsx", "du", "01/03/2026", "au", "31/03/2026");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "activites-2026-03-01-2026-03-31.xlsx");
        assertThat(Zips.texts(answer.getResponse().getContentAsByteArray()))
                .containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
    }

    @Test
    void givesATaggedPaperInOurTypeface() throws IOException {
        var answer = export("pdf", "du", "01/03/2026", "au", "14/03/2026");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/pdf");
        try (var paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var catalog = paper.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(paper.getDocumentInformation().getTitle()).startsWith("Activités de ");
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Du 1er\u00a0mars\u00a02026", "14\u00a0mars\u00a02026", "1 / ");
            for (var page : paper.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void saysWhichFormatsThereAre() {
        var answer = export("docx");
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select(".ds-error-summary").text()).contains("XLSX");
        assertThat(export("csv", "du", "hier")).hasStatus(422);
    }

    @Test
    void thePageOffersTheFormatsWithItsFilters() {
        var page = Jsoup.parse(text(mvc.get()
                .uri(HOME + "?type=collectif&page=1")
                .with(Personas.as("mediatrice"))
                .exchange()));
        var form = page.expectFirst("form[action=" + HOME + "/export]");
        assertThat(form.select("button[name=format]").eachAttr("value")).containsExactly("xlsx", "csv", "pdf");
        assertThat(form.select("input[name=type]").val()).isEqualTo("collectif");
        assertThat(form.select("input[name=id]").val()).hasSize(36);
        assertThat(form.select("input[name=page]")).isEmpty();
    }

    private MvcTestResult export(String format, String... filters) {
        var request =
                mvc.post().uri(HOME + "/export").with(Personas.as("mediatrice")).param("format", format);
        for (int i = 0; i < filters.length; i += 2) {
            request.param(filters[i], filters[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
