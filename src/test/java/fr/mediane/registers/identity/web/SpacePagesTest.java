package fr.mediane.registers.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class SpacePagesTest {
    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MockMvcTester mvc;

    @Test
    void aCounsellorBeginsWithTodayAndRecords() throws UnsupportedEncodingException {
        var today = space("mediatrice").expectFirst("section[aria-labelledby=aujourdhui]");

        assertThat(today.select(".m-actions a").eachAttr("href"))
                .containsExactly("/mon-espace/activites/nouvelle", "/mon-espace/agenda");
    }

    @Test
    void whoNeitherReceivesNorRecordsHasNoToday() throws UnsupportedEncodingException {
        for (var persona : new String[] {"employeur", "prefecture", "administration", "citoyenne"}) {
            assertThat(space(persona).select("#aujourdhui")).as(persona).isEmpty();
        }
    }

    private Document space(String persona) throws UnsupportedEncodingException {
        return Jsoup.parse(mvc.get()
                .uri(base + "/mon-espace")
                .with(Personas.as(persona))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
