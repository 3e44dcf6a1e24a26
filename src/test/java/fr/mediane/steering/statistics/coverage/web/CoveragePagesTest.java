package fr.mediane.steering.statistics.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The table by département and its file are the same. */
@MedianeTest
class CoveragePagesTest {
    private static final String PATH = "/mon-espace/statistiques/couverture";

    @Autowired
    MockMvcTester mvc;

    @Test
    void theTableByDepartementIsAFileToo() {
        var page = Jsoup.parse(get(PATH + "?km=20"));
        var link = page.select("section:has(#par-departement) a[download]").attr("href");
        assertThat(link).isEqualTo(PATH + "-departements.csv?km=20");

        var lines = get(link).lines().toList();
        var rows = page.select("section:has(#par-departement) tbody tr");
        assertThat(lines.getFirst()).contains("Code officiel;Département;Habitants;Part (%);Communes");
        assertThat(lines.subList(1, lines.size())).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var cells = List.of(lines.get(i + 1).split(";"));
            assertThat(cells.get(1)).isEqualTo(rows.get(i).select("th").text());
            assertThat(cells.get(2))
                    .isEqualTo(rows.get(i).select("td").first().text().replaceAll("\\D", ""));
        }
    }

    private String get(String address) {
        var answer = mvc.get()
                .uri(address)
                .with(Personas.as("administration"))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
