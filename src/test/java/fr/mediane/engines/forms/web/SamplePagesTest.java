package fr.mediane.engines.forms.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A whole form filled in as a browser without script does: each page sends just what it holds. */
@MedianeTest
class SamplePagesTest {
    @Autowired
    MockMvcTester mvc;

    private Document page = new Document("");

    @Test
    void fromTheFirstPartToWhatWasAnswered() {
        begin();
        send(200, Map.of("champ-who", "person"));
        assertThat(title()).isEqualTo("Votre foyer");
        fill("champ-home.voie", "1 rue de l’Essai");
        fill("champ-home.code-postal", "26400");
        fill("champ-home.commune", "Crest");
        fill("champ-since", "1/2/2019");
        send(200, Map.of());
        assertThat(page.select("#champ-landlord")).as("brought up by the day").hasSize(1);
        assertThat(page.select(".ds-error-summary")).isEmpty();
        assertThat(page.select("#champ-home\\.voie").val()).isEqualTo("1 rue de l’Essai");
        send(200, Map.of("geste", "ajouter:children"));
        fill("champ-children.1.name", "<b>Léo</b>");
        fill("champ-children.1.born", "5/5/2019");
        send(200, Map.of());
        assertThat(page.select("input[name=champ-children.1.school]")).hasSize(3);
        send(200, Map.of("champ-children.1.school", "oui"));
        assertThat(title()).isEqualTo("Vos moyens");
        fill("champ-income", "1234,5");
        send(200, Map.of("champ-aid", "device", "champ-hurry", "2"));
        send(200, Map.of("champ-detail", "screen"));
        assertThat(title()).isEqualTo("Pour vous joindre");
        fill("champ-account", "FR1420041010050500013M02606");
        send(200, Map.of("champ-agree", "non"));
        assertThat(page.select(".f-answered").text().replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains("Un particulier", "1 rue de l’Essai", "26400 Crest", "Enfant 1 – Prénom <b>Léo</b>")
                .contains("1 234,50 €", "Écran", "Compte qui finit par 2606")
                .doesNotContain("FR14");
        assertThat(page.select(".f-answered b")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithALinkToItsFieldAndWhatWasTypedStays() {
        begin();
        send(200, Map.of("champ-who", "company"));
        fill("champ-siret", "13000548100011");
        send(422, Map.of());
        var link = page.select(".ds-error-summary a").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).startsWith("Votre SIRET");
        var field = page.select(link.attr("href").replace(".", "\\."));
        assertThat(field.attr("name")).isEqualTo("champ-siret");
        assertThat(field.val()).isEqualTo("13000548100011");
        assertThat(field.attr("aria-describedby")).contains("champ-siret-erreur");
    }

    @Test
    void everyMistakeOfEveryPartLeadsToAField() {
        begin();
        send(422, Map.of());
        send(200, Map.of("champ-who", "person"));
        fill("champ-home.voie", "1 rue de l’Essai");
        send(422, Map.of());
        mistakesLeadSomewhere();
        assertThat(page.select(".ds-error-summary").text()).contains("Votre adresse – Code postal");
        fill("champ-home.voie", "1 rue de l’Essai");
        fill("champ-home.code-postal", "26400");
        fill("champ-home.commune", "Crest");
        send(200, Map.of());
        send(422, Map.of());
        mistakesLeadSomewhere();
        assertThat(page.select(".ds-error-summary a")).hasSizeGreaterThan(2);
    }

    @Test
    void anybodyMayGoBack() {
        begin();
        send(200, Map.of("champ-who", "person"));
        send(200, Map.of("geste", "precedent"));
        assertThat(page.select("input[name=champ-who][checked]").val()).isEqualTo("person");
    }

    private void mistakesLeadSomewhere() {
        assertThat(page.select(".ds-error-summary a").stream()
                        .map(link -> link.attr("href").substring(1))
                        .filter(id -> page.getElementById(id) == null))
                .isEmpty();
    }

    private String title() {
        return page.select(".m-stepper h2").text();
    }

    private void fill(String name, String text) {
        var field = page.select("input[name=" + name + "], textarea[name=" + name + "]");
        assertThat(field).as(name).hasSize(1);
        field.val(text);
    }

    private void begin() {
        page = Html.of(mvc.get().uri("/design/formulaire?lang=fr").exchange());
    }

    private void send(int expected, Map<String, String> more) {
        var form = (FormElement) page.select("form#formulaire").first();
        assertThat(form).isNotNull();
        var sent = new LinkedHashMap<String, List<String>>();
        form.formData().forEach(data -> sent.merge(data.key(), List.of(data.value()), SamplePagesTest::both));
        more.forEach((name, value) -> sent.put(name, List.of(value)));
        var request = mvc.post().uri("/design/formulaire?lang=fr").with(SecurityMockMvcRequestPostProcessors.csrf());
        sent.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        var answer = request.exchange();
        assertThat(answer).hasStatus(expected);
        page = Html.of(answer);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
