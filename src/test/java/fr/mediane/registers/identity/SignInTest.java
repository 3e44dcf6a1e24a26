package fr.mediane.registers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.identity.embedded.Persona;
import fr.mediane.testing.MedianeTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in and out over real HTTP, through both embedded services. */
@MedianeTest
class SignInTest {
    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    JdbcClient jdbc;

    @Test
    void signsAProfessionalInAndOutAtBothEnds() {
        var visitor = new Visitor(base);
        var space = visitor.signIn("proconnect", "mediatrice");
        assertThat(space.status()).isEqualTo(200);
        assertThat(space.page().select("h1").text()).contains("Camille Roussel");

        var leaving = visitor.submit(space, "/deconnexion", Map.of());
        assertThat(leaving.location())
                .startsWith(base + "/idp/proconnect/session/end")
                .contains("id_token_hint=", "state=", "post_logout_redirect_uri=");
        var left = visitor.follow(leaving);
        assertThat(left.page().text()).contains("Vous êtes déconnecté");
        assertThat(visitor.get("/mon-espace").location()).contains("/connexion");
        assertThat(visitor.follow(visitor.get("/connexion/vers/proconnect"))
                        .page()
                        .select("button[name=persona]"))
                .as("the service asks again who this is")
                .isNotEmpty();
    }

    @Test
    void signsACitizenInAndKeepsNothingButTheNames() {
        var visitor = new Visitor(base);
        var space = visitor.signIn("franceconnect", "citoyenne");
        assertThat(space.page().select("h1").text()).contains("Inès Belkacem");
        var kept = jdbc.sql("select * from identity.sign_in where account = :account")
                .param("account", DemonstrationPeople.account("citoyenne"))
                .query()
                .singleRow();
        assertThat(kept.get("email")).isNull();
        assertThat(kept.get("siret")).isNull();
        assertThat(kept.get("idp")).isEqualTo("");
    }

    @Test
    void findsTheSameAccountAgain() {
        new Visitor(base).signIn("proconnect", "coordinateur");
        new Visitor(base).signIn("proconnect", "coordinateur");
        assertThat(jdbc.sql("select count(*) from identity.sign_in where account = :account")
                        .param("account", DemonstrationPeople.account("coordinateur"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void comesBackToThePageThatAskedForSigningIn() {
        var visitor = new Visitor(base);
        var refused = visitor.get("/mon-espace/compte?a=b");
        assertThat(refused.location()).isEqualTo(base + "/connexion?retour=%2Fmon-espace%2Fcompte%3Fa%3Db");
        var button = visitor.get(refused.location()).page().select("[data-provider=proconnect]");
        var query = button.attr("href").substring("/connexion/vers/proconnect".length());
        var back =
                visitor.get(visitor.chooseAt("proconnect", "mediatrice", query).location());
        assertThat(back.location()).isEqualTo(base + "/mon-espace/compte?a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/\\ailleurs.example/",
                "/%09/ailleurs.example",
                "javascript:alert(1)",
                "/connexion",
                ""
            })
    void neverSendsAnybodyElsewhere(String elsewhere) {
        var visitor = new Visitor(base);
        var query = "?retour=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
        var back =
                visitor.get(visitor.chooseAt("proconnect", "mediatrice", query).location());
        assertThat(back.location()).startsWith(base + "/").doesNotContain("//ailleurs", "\\");
        assertThat(visitor.get("/connexion" + query).location())
                .startsWith(base + "/")
                .doesNotContain("//ailleurs");
    }

    @Test
    void refusesACodeThatWasUsedBefore() {
        var visitor = new Visitor(base);
        var code = visitor.chooseAt("proconnect", "mediatrice", "").location();
        assertThat(visitor.get(code).location()).endsWith("/mon-espace");
        assertThat(visitor.get(code).location()).contains("/connexion?erreur=");
    }

    @Test
    void refusesAnAnswerWithAnotherState() {
        var visitor = new Visitor(base);
        var code = visitor.chooseAt("proconnect", "mediatrice", "").location();
        assertThat(visitor.get(code.replaceAll("state=[^&]+", "state=other")).location())
                .contains("/connexion?erreur=");
        assertThat(visitor.get("/mon-espace").status()).isEqualTo(302);
    }

    @Test
    void refusesACodeThatAnotherBrowserObtained() {
        var thief = new Visitor(base);
        var stolen =
                new Visitor(base).chooseAt("proconnect", "administration", "").location();
        var own = thief.chooseAt("proconnect", "mediatrice", "").location();
        var code = stolen.replaceAll(".*[?&](code=[^&]+).*", "$1");
        assertThat(thief.get(own.replaceAll("code=[^&]+", code)).location()).contains("/connexion?erreur=");
    }

    @Test
    void aSessionAtTheEmbeddedServiceIsNoSessionHere() {
        var visitor = new Visitor(base);
        visitor.chooseAt("proconnect", "administration", "");
        var there = visitor.cookie("mediane-idp-proconnect");
        assertThat(there).isNotEmpty();
        var intruder = new Visitor(base);
        intruder.set("mediane", there, "/");
        assertThat(intruder.get("/mon-espace").status()).isEqualTo(302);
    }

    @Test
    void aSessionGetsAnotherIdWhenSomeoneSignsIn() {
        var visitor = new Visitor(base);
        var code = visitor.chooseAt("proconnect", "mediatrice", "").location();
        var before = visitor.cookie("mediane");
        visitor.get(code);
        assertThat(visitor.cookie("mediane")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var visitor = new Visitor(base);
        var answer = visitor.get("/connexion/vers/proconnect");
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void refusesAPostWithoutItsToken() {
        var visitor = new Visitor(base);
        visitor.signIn("proconnect", "mediatrice");
        assertThat(visitor.post("/deconnexion", Map.of()).status()).isEqualTo(403);
        assertThat(visitor.get("/mon-espace").status()).isEqualTo(200);
    }

    @Test
    void takesPeopleWhoComeByAnotherNameToTheOneAddress() {
        var port = base.substring(base.lastIndexOf(':'));
        var answer = new Visitor("http://127.0.0.1" + port).get("/connexion?retour=/lieux");
        assertThat(answer.location()).startsWith(base + "/connexion?retour=/lieux");
    }

    @Test
    void aVisitorWhoOnlyReadsLeavesNoSession() {
        var visitor = new Visitor(base);
        visitor.get("/connexion");
        assertThat(visitor.cookie("mediane")).isEmpty();
    }

    @Test
    void anAnswerFromASignOutThatNobodyAskedForIsRefused() {
        assertThat(new Visitor(base).get("/deconnexion/retour?state=invented").status())
                .isEqualTo(400);
    }

    @Test
    void pagesTellBrowsersWhatToRefuse() {
        var answer = new Visitor(base).get("/connexion");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void everyDemonstrationPersonCanSignIn() {
        for (var persona : Persona.values()) {
            var space = new Visitor(base).signIn(persona.provider().path(), persona.value());
            assertThat(space.page().select("h1").text()).contains(persona.fullName());
        }
    }
}
