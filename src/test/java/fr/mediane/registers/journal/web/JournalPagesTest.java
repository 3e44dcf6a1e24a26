package fr.mediane.registers.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.start.CommandRunner;
import fr.mediane.platform.web.CurrentActor;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class JournalPagesTest {
    private static final String PATH = "/administration/journal";
    private final Actor administrator = actor(new Grant(Role.ADMINISTRATOR, new Scope.National()));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JournalDesk journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommandRunner commands;

    private static Actor actor(Grant grant) {
        return new Actor(Optional.of(UUID.randomUUID()), "Personne inventée", Set.of(grant));
    }

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get()
                .uri(uri)
                .with(user("test"))
                .requestAttr(CurrentActor.class.getName(), actor)
                .exchange();
    }

    @Test
    void listsWhoDidWhat() {
        var venue = UUID.randomUUID();
        var mediator = actor(new Grant(Role.MEDIATOR, new Scope.Own()));
        journal.changed(mediator, Entry.of("registers.venues", "venue", venue, "name", "phone"));
        var rows = Html.of(get(administrator, PATH + "?objet=" + venue)).select("tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("a modifié", "Lieux", "name, phone").doesNotContain("Personne inventée");
        assertThat(Html.of(get(
                                administrator,
                                PATH + "?qui=" + mediator.account().orElseThrow()))
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(Html.of(get(administrator, PATH + "?module=registers.territory&objet=" + venue))
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void readingTheJournalIsJournaledToo() {
        var record = UUID.randomUUID();
        get(administrator, PATH + "?objet=" + record);
        assertThat(jdbc.sql("select count(*) from journal.entry where actor = ? and record = ?"
                                + " and module = 'registers.journal' and action = 'READ'")
                        .params(administrator.account().orElseThrow(), record)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyNationalAdministratorsReadIt() {
        for (var actor : List.of(
                Actor.PUBLIC,
                actor(new Grant(Role.PREFECT, new Scope.National())),
                actor(new Grant(Role.ADMINISTRATOR, new Scope.Organisation(UUID.randomUUID()))))) {
            assertThat(get(actor, PATH)).hasStatus(403);
            assertThat(get(actor, PATH + "/verification/" + UUID.randomUUID())).hasStatus(403);
            assertThat(mvc.post()
                            .uri(PATH + "/verification")
                            .with(user("test"))
                            .with(csrf())
                            .requestAttr(CurrentActor.class.getName(), actor)
                            .exchange())
                    .hasStatus(403);
        }
    }

    @Test
    void saysWhatIsWrongWithAFilter() {
        var answer = get(administrator, PATH + "?du=hier&au=2026-13-01&qui=moi&objet=<b>'--");
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#du", "#au", "#qui", "#objet");
        assertThat(get(administrator, PATH + "?du=2026-02-01&au=2026-01-01")).hasStatus(422);
        assertThat(get(administrator, PATH + "?du=-999999999-01-01&au=%2B999999999-12-31"))
                .hasStatus(422);
        assertThat(get(administrator, PATH + "?module=" + "x".repeat(5_000) + "&page=2000000000"))
                .hasStatusOk();
    }

    @Test
    void verifiesInTheBackgroundAndSaysThatItIsSound() throws Exception {
        journal.read(administrator, Entry.ofMany("registers.venues", "venue"));
        var started = mvc.post()
                .uri(PATH + "/verification")
                .with(user("test"))
                .with(csrf())
                .requestAttr(CurrentActor.class.getName(), administrator)
                .exchange();
        var place = String.valueOf(started.getMvcResult().getResponse().getRedirectedUrl());
        var page = Html.of(get(administrator, place));
        for (int i = 0;
                i < 300 && page.select("[role=status].ds-alert, [role=alert]").isEmpty();
                i++) {
            Thread.sleep(100);
            page = Html.of(get(administrator, place));
        }
        assertThat(page.select("main .ds-alert").text()).contains("Le journal est intact");
    }

    @Test
    void theCommandVerifiesToo() {
        var bytes = new ByteArrayOutputStream();
        int code = commands.run(List.of("verify-journal"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("The journal is sound");
        assertThat(code).isZero();
    }
}
