package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links keep their question and their frozen figures as they were written on their day. Every form that was ever written
 * still shows: the first knew one value of each of five filters, the second several of more filters, the third
 * comparisons and trends. A form that changes again adds a file here and leaves these as they are.
 */
@MedianeTest
class OlderSharesTest {
    private static final UUID ACCOUNT = DemonstrationPeople.account("mediatrice");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ShareDesk desk;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        "1-one-value-of-each",
                        "1 234",
                        Map.of(
                                Filter.DEPARTEMENT, List.of("26"),
                                Filter.TYPE, List.of("individuel"),
                                Filter.THEME, List.of("email"))),
                Arguments.of(
                        "2-several-values",
                        "1 545",
                        Map.of(Filter.DEPARTEMENT, List.of("26", "07"), Filter.THEME, List.of("email", "sante"))),
                Arguments.of("3-compared", "567", Map.of(Filter.TYPE, List.of("collectif"))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void frozenFiguresOfEveryFormAreShownInBothLanguages(
            String form, String supports, Map<Filter, List<String>> filters) throws IOException {
        var token = kept(form, true);
        var share = desk.open(token).orThrow();
        assertThat(share.report().totals().supports().value()).isEqualTo(Long.parseLong(supports.replace(" ", "")));
        assertThat(share.report().question().filters()).isEqualTo(filters);
        var french = page(token, "fr");
        assertThat(french.select("h1").text()).isEqualTo("Bilan d’autrefois");
        assertThat(words(french)).contains(supports, "1er janvier 2026");
        assertThat(words(page(token, "en"))).contains(supports.replace(' ', ','), "1 January 2026");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aLinkOfEveryFormStillFollowsTheFiguresOfItsQuestion(
            String form, String supports, Map<Filter, List<String>> filters) throws IOException {
        var token = kept(form, false);
        var shown = desk.open(token).orThrow();
        assertThat(shown.share().question().filters()).isEqualTo(filters);
        assertThat(shown.report().period()).hasToString("2026-01-01/2026-04-01");
        assertThat(words(page(token, "fr"))).contains("1er janvier 2026");
    }

    @Test
    void comparedFiguresStandBesideThoseOfTheYearBefore() throws IOException {
        var shown = desk.open(kept("3-compared", true)).orThrow().report();
        assertThat(shown.other().orElseThrow().totals().supports()).isEqualTo(Count.of(432));
        assertThat(shown.trend().orElseThrow().step()).isEqualTo(Step.MONTH);
        assertThat(desk.open(kept("1-one-value-of-each", true)).orThrow().report())
                .satisfies(old -> assertThat(old.people()).isEmpty())
                .satisfies(old -> assertThat(old.venues()).isEmpty())
                .satisfies(old -> assertThat(old.trend()).isEmpty());
    }

    private String kept(String form, boolean frozen) throws IOException {
        var token = Secrets.make();
        var file = JSON.readTree(new ClassPathResource("shares/" + form + ".json", OlderSharesTest.class)
                .getContentAsString(StandardCharsets.UTF_8));
        jdbc.sql("""
                        insert into statistics.share (id, token_hash, account, title, perimeter, question, frozen, made_at)
                        values (:id, :hash, :account, 'Bilan d’autrefois', 'moi', :question::jsonb, :frozen::jsonb, now())
                        """)
                .param("id", Uuid7.next())
                .param("hash", Secrets.hash(token))
                .param("account", ACCOUNT)
                .param("question", file.get("question").toString())
                .param("frozen", frozen ? file.get("frozen").toString() : null)
                .update();
        return token;
    }

    private Document page(String token, String language) {
        var answer = mvc.get()
                .uri("/partage/" + token + "?lang=" + language)
                .with(Personas.visitor())
                .exchange();
        assertThat(answer).hasStatusOk();
        return Html.of(answer);
    }

    /** Numbers in French hold narrow blanks that never break. */
    private static String words(Document page) {
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }
}
