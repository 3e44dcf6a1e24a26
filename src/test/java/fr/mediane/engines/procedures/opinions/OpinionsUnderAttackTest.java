package fr.mediane.engines.procedures.opinions;

import static fr.mediane.engines.procedures.opinions.AnOpinion.PDF;
import static fr.mediane.engines.procedures.opinions.AnOpinion.said;
import static fr.mediane.engines.procedures.opinions.AnOpinion.sent;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.files.MessageDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What somebody tries with a link, or without: one answer, of one case, for who has it. */
@MedianeTest
class OpinionsUnderAttackTest {
    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    OpinionDesk desk;

    @Autowired
    ExpertDesk experts;

    @Autowired
    AdviceDesk advice;

    @Autowired
    MessageDesk messages;

    @Autowired
    InboxDesk inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private AnOpinion about;

    @BeforeEach
    void publish() {
        about = new AnOpinion(house);
    }

    @Test
    void nobodyElseAsksOrGetsIn() {
        var id = about.examined();
        var token = about.asked(id);
        var opinion = about.only(id).id();
        var other = about.examined();
        for (var stranger : List.of(AProcedure.instructor("16"), about.garden.asking, Actor.PUBLIC)) {
            assertThat(desk.ask(stranger, id, about.asking(Set.of(), Set.of())))
                    .isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.of(stranger, id)).isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.stop(stranger, id, opinion)).isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.share(stranger, id, opinion)).isNotInstanceOf(Decision.Accepted.class);
        }
        assertThat(desk.stop(about.instructor, other, opinion)).isInstanceOf(Decision.Unknown.class);
        for (var guess : List.of(Secrets.make(), "", "x", token.substring(1), token.toUpperCase(Locale.ROOT))) {
            assertThat(experts.open(guess)).isInstanceOf(Decision.Unknown.class);
            assertThat(advice.decline(guess)).isInstanceOf(Decision.Unknown.class);
        }
        assertThat(row(id)).doesNotContain(token, "Marchand", "pommiers", "exemple.example");
    }

    /** A file of another case is not shown by naming it. */
    @Test
    void aFileOfAnotherCaseIsNotChosen() {
        var other = about.examined();
        messages.write(about.garden.asking, other, Uuid7.next(), "Voici.", List.of(sent("plan.pdf")))
                .orThrow();
        var id = about.examined();
        var token =
                about.asked(id, Set.of(), Set.of(about.files(other).getFirst().id()));

        assertThat(experts.open(token).orThrow().documents()).isEmpty();
        assertThat(experts.file(token, about.files(other).getFirst().id())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void twoAnswersAtOnceAreOne() throws Exception {
        var id = about.examined();
        var token = about.asked(id);
        Callable<Decision<Opinion>> give = () -> advice.give(token, said(Advice.FAVOURABLE, "Oui."), List.of());
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(give, give, give, give))) {
                accepted += done.get() instanceof Decision.Accepted<Opinion> ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(1);
        assertThat(inbox.find(about.instructor, id).orThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.OPINION)
                .hasSize(1);
    }

    @Test
    void aPageKeepsWhatWasTypedAndTakesFilesWithoutScript() {
        var id = about.examined();
        var token = about.asked(id);
        var address = base + "/avis/" + token;
        var wrong = mvc.perform(MockMvcRequestBuilders.multipart(address)
                .file(new MockMultipartFile("fichiers", "x.html", "text/html", "<b>".getBytes(StandardCharsets.UTF_8)))
                .param("etape", Uuid7.next().toString())
                .param("avis", "RESERVED")
                .param("texte", "Un texte assez long pour être perdu")
                .with(Personas.as("public")));
        assertThat(wrong).hasStatus(422);
        assertThat(wrong).bodyText().contains("assez long pour être perdu", "x.html");
        assertThat(wrong.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(wrong.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");

        var right = mvc.perform(MockMvcRequestBuilders.multipart(address)
                .file(new MockMultipartFile("fichiers", "mesures.pdf", "application/pdf", PDF))
                .param("etape", Uuid7.next().toString())
                .param("avis", "RESERVED")
                .param("texte", "Loin du mur")
                .with(Personas.as("public")));
        assertThat(right).hasStatus3xxRedirection();
        assertThat(mvc.perform(MockMvcRequestBuilders.get(address).with(Personas.as("public"))))
                .hasStatusOk()
                .bodyText()
                .contains("Votre avis est envoyé")
                .doesNotContain("Loin du mur");
    }

    private String row(UUID dossier) {
        return jdbc.sql("select to_jsonb(o)::text from procedures.opinion o where dossier = ?")
                .param(dossier)
                .query(String.class)
                .single();
    }
}
