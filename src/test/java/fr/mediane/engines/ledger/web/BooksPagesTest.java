package fr.mediane.engines.ledger.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class BooksPagesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    JdbcClient jdbc;

    private final String book = "pages-" + letters();
    private final UUID bank = UUID.randomUUID();
    private final UUID debt = UUID.randomUUID();

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "a";
    }

    @BeforeEach
    void aBook() {
        jdbc.sql("insert into ledger.book (code, title_fr, title_en) values (:b, 'Livre d’essai', 'Trial book')")
                .param("b", book)
                .update();
        jdbc.sql("""
                        insert into ledger.heading (book, number, title_fr, title_en, kind) values
                            (:b, '512', 'Banque', 'Bank', 'ASSET'), (:b, '467', 'Dettes', 'Debts', 'LIABILITY')
                        """).param("b", book).update();
        ledger.open(List.of(
                NewAccount.of(bank, book, "512", "Banque 100 % sûre"), NewAccount.of(debt, book, "467", "Dette")));
        ledger.post(Posting.of(UUID.randomUUID(), book, "loan", DAY)
                        .debit(bank, 123_450)
                        .credit(debt, 123_450))
                .orThrow();
    }

    @Test
    void showsTheTrialBalanceAnAccountAndItsStatement() {
        var trial = get("/administration/comptes/" + book);
        assertThat(text(trial, "main")).contains("512 · Banque", "1 234,50 €");
        assertThat(text(trial, "tfoot")).contains("1 234,50 € 1 234,50 €");
        assertThat(text(found("100 %"), "table")).contains("Banque 100 % sûre");
        assertThat(text(found("_"), "main")).contains("Aucun compte");
        var statement = get("/administration/comptes/compte/" + debt);
        assertThat(text(statement, "table")).contains("loan", "02/06/2025", "1 234,50 €");
        assertThat(get("/administration/comptes/" + book + "?le=01/01/2020")
                        .select("tfoot")
                        .text())
                .contains("0,00");
    }

    @Test
    void saysWhatIsWrongWithAPeriodAndKeepsIt() {
        var wrong = mvc.get()
                .uri("/administration/comptes/compte/" + debt + "?du=02/06/2025&au=01/06/2025")
                .with(as("administration"))
                .exchange();
        assertThat(wrong).hasStatus(422).bodyText().contains("La fin est avant le début.", "02/06/2025");
        assertThat(mvc.get().uri("/administration/comptes/" + book + "?le=hier").with(as("administration")))
                .hasStatus(422);
    }

    @Test
    void closesAPeriodOnceItIsConfirmed() {
        assertThat(close("31/12/2025", "")).hasStatus(422).bodyText().contains("Confirmez");
        assertThat(close("bientôt", "true")).hasStatus(422).bodyText().contains("bientôt");
        assertThat(close("31/12/2999", "true")).hasStatus(422).bodyText().contains("Choisissez un jour passé");
        assertThat(close("30/06/2025", "true")).hasStatus3xxRedirection();
        assertThat(close("30/06/2025", "true")).hasStatus(422);
        assertThat(text(get("/administration/comptes/" + book), "main")).contains("clos jusqu’au 30 juin 2025");
    }

    private MvcTestResult close(String day, String confirmed) {
        return mvc.post()
                .uri("/administration/comptes/" + book + "/cloture")
                .param("jour", day)
                .param("confirme", confirmed)
                .with(as("administration"))
                .exchange();
    }

    private Document found(String name) {
        return page(mvc.get().uri("/administration/comptes/" + book + "/512").param("q", name));
    }

    private Document get(String uri) {
        return page(mvc.get().uri(uri));
    }

    private static Document page(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.with(as("administration")).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String text(Document page, String part) {
        return page.select(part).text().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
