package fr.mediane.engines.procedures.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** A program of a département reads and decides its cases over real HTTP, and no others. */
@MedianeTest
class CaseApiTest {
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    ApplicationContext house;

    @Autowired
    ApiClientDesk clients;

    @Autowired
    InboxDesk inbox;

    @Autowired
    TalkDesk talk;

    @Autowired
    PlatformTransactionManager transactions;

    private AProcedure garden;
    private ACaseProgram it;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
        it = new ACaseProgram(house);
    }

    @Test
    void readsWhatChangedThenACaseAndDecidesIt() throws Exception {
        var client = it.client(ACaseProgram.AISNE, ApiScope.READ_CASES, ApiScope.DECIDE_CASES);
        var token = it.token(client, "dossiers:lire%20dossiers:decider");
        var start = it.end(token);
        var id = garden.filed("Zoé", "02408").id();
        talk.note(instructor, id, Uuid7.next(), "Entre nous.", List.of()).orThrow();
        var brief = it.awaited(token, start, id);
        assertThat(brief.get("etat").stringValue()).isEqualTo("en_construction");
        assertThat(brief.get("territoire").stringValue()).isEqualTo("departement:02");
        assertThat(brief.toString()).doesNotContain("Zoé", "Dupré", "pommiers");

        var whole = ACaseProgram.json(it.get(token, ACaseProgram.HOME + "/" + id));
        assertThat(whole.get("reponses").get("prenom").get(0).stringValue()).isEqualTo("Zoé");
        assertThat(whole.get("demandeur").stringValue()).contains("Dupré-Lafontaine");
        assertThat(whole.get("historique").toString()).contains("FILED").doesNotContain("NOTE", "Entre nous");
        assertThat(whole.get("pieces")).isEmpty();
        assertThat(it.readings(id, client.client())).as("noted").isEqualTo(1);

        assertThat(it.post(token, id, "prise-en-charge", "").statusCode()).isEqualTo(200);
        assertThat(ACaseProgram.json(it.post(token, id, "prise-en-charge", ""))
                        .get("etat")
                        .stringValue())
                .as("taken twice")
                .isEqualTo("en_instruction");
        var silent = it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "refuse", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(ACaseProgram.json(silent).get("reasons").get(0).get("field").stringValue())
                .isEqualTo("raison");
        var body = ACaseProgram.decision(Uuid7.next(), "refuse", "Plus de parcelle libre.");
        assertThat(ACaseProgram.json(it.post(token, id, "decisions", body))
                        .get("etat")
                        .stringValue())
                .isEqualTo("refuse");
        assertThat(it.post(token, id, "decisions", body).statusCode())
                .as("sent again")
                .isEqualTo(200);
        assertThat(it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .as("another decision")
                .isEqualTo(422);

        var seen = inbox.find(instructor, id).orThrow();
        assertThat(seen.dossier().state()).isEqualTo(CaseState.REFUSED);
        assertThat(seen.dossier().assigned()).as("nobody sees to it").isEmpty();
        assertThat(seen.steps().stream().filter(step -> step.author().name().equals("PROGRAM")))
                .extracting(step -> step.kind().name() + " " + step.by().equals(Optional.of(client.client())))
                .containsExactly("TAKEN true", "DECIDED true");
    }

    @Test
    void noChangeIsLostToASlowOne() throws Exception {
        var token = it.token(it.client(ACaseProgram.AISNE, ApiScope.READ_CASES), "dossiers:lire");
        var before = it.end(token);
        var slow = garden.filed("Lente", "02408").id();
        it.awaited(token, before, slow); // others may hold that up for a moment
        var start = it.end(token);
        var quick = new ArrayList<UUID>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            garden.instruction.take(instructor, slow).orThrow();
            try (var other = Executors.newSingleThreadExecutor()) {
                quick.add(
                        other.submit(() -> garden.filed("Rapide", "02408").id()).get());
                var meanwhile = ACaseProgram.json(it.get(token, ACaseProgram.HOME + "?depuis=" + start));
                assertThat(meanwhile.get("dossiers").toString())
                        .as("nothing is overtaken")
                        .doesNotContain(quick.getFirst().toString(), slow.toString());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(it.awaited(token, start, slow).get("etat").stringValue()).isEqualTo("en_instruction");
        assertThat(it.awaited(token, start, quick.getFirst()).get("etat").stringValue())
                .isEqualTo("en_construction");
    }

    @Test
    void toAnotherTerritoryThereIsNoSuchCase() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var others = it.token(
                it.client(
                        new Scope.Territory(Scope.Level.DEPARTEMENT, "26"), ApiScope.READ_CASES, ApiScope.DECIDE_CASES),
                "dossiers:lire%20dossiers:decider");
        var country = it.token(
                it.client(new Scope.National(), ApiScope.READ_CASES, ApiScope.DECIDE_CASES),
                "dossiers:lire%20dossiers:decider");
        for (var token : List.of(others, country)) {
            assertThat(it.get(token, ACaseProgram.HOME + "/" + id).statusCode()).isEqualTo(404);
            assertThat(it.post(token, id, "prise-en-charge", "").statusCode()).isEqualTo(404);
            assertThat(it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "accepte", ""))
                            .statusCode())
                    .isEqualTo(404);
        }
        var draft = Uuid7.next();
        garden.filing
                .begin(garden.asking, draft, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        var own = it.token(it.client(ACaseProgram.AISNE, ApiScope.READ_CASES), "dossiers:lire");
        assertThat(it.get(own, ACaseProgram.HOME + "/" + draft).statusCode())
                .as("a draft")
                .isEqualTo(404);
    }

    @Test
    void readingAndDecidingAreTwoRights() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var reads = it.token(it.client(ACaseProgram.AISNE, ApiScope.READ_CASES), "dossiers:lire");
        var decides = it.token(it.client(ACaseProgram.AISNE, ApiScope.DECIDE_CASES), "dossiers:decider");
        assertThat(it.post(reads, id, "prise-en-charge", "").statusCode()).isEqualTo(403);
        assertThat(it.post(reads, id, "decisions", ACaseProgram.decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(it.get(decides, ACaseProgram.HOME).statusCode()).isEqualTo(403);
        assertThat(it.get(decides, ACaseProgram.HOME + "/" + id).statusCode()).isEqualTo(403);
        assertThat(it.post(decides, id, "prise-en-charge", "").statusCode()).isEqualTo(200);
        assertThat(clients.make(
                        Actor.SYSTEM, "Sans", new Scope.Organisation(Uuid7.next()), Set.of(ApiScope.READ_CASES)))
                .as("a client of an organisation")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whatIsNoDecisionIsRefusedInWords() throws Exception {
        var id = garden.filed("Zoé", "02408").id();
        var token = it.token(
                it.client(ACaseProgram.AISNE, ApiScope.READ_CASES, ApiScope.DECIDE_CASES),
                "dossiers:lire%20dossiers:decider");
        assertThat(it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "accepte", ""))
                        .statusCode())
                .as("not taken yet")
                .isEqualTo(422);
        it.post(token, id, "prise-en-charge", "");
        assertThat(it.post(token, id, "decisions", "[]").statusCode()).isEqualTo(400);
        assertThat(it.post(token, id, "decisions", "{").statusCode()).isEqualTo(400);
        assertThat(it.post(token, id, "decisions", "{}").statusCode()).isEqualTo(422);
        assertThat(it.post(token, id, "decisions", "{\"x\":\"" + "a".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(it.post(token, id, "decisions", ACaseProgram.decision(UUID.randomUUID(), "accepte", ""))
                        .statusCode())
                .as("not of version 7")
                .isEqualTo(422);
        assertThat(ACaseProgram.json(it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "oui", "")))
                        .get("reasons")
                        .get(0)
                        .get("field")
                        .stringValue())
                .isEqualTo("verdict");
        assertThat(it.post(token, id, "decisions", ACaseProgram.decision(Uuid7.next(), "refuse", "a".repeat(5_001)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(it.get(token, ACaseProgram.HOME + "?depuis=hier").statusCode())
                .isEqualTo(422);
        assertThat(it.get(token, ACaseProgram.HOME + "?limite=-1").statusCode()).isEqualTo(422);
        assertThat(it.get(token, ACaseProgram.HOME + "/not-an-id").statusCode()).isEqualTo(404);
        assertThat(ACaseProgram.json(it.get(token, ACaseProgram.HOME + "/" + id))
                        .get("etat")
                        .stringValue())
                .as("nothing of it counted")
                .isEqualTo("en_instruction");
    }

    @Test
    void aProgramThatCallsTooOftenWaits() {
        var limits = new ProgramLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 2);
        var program = AProcedure.person();
        limits.count(program);
        limits.count(program);
        limits.count(AProcedure.person());
        assertThatThrownBy(() -> limits.count(program))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
    }
}
