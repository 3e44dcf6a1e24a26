package fr.mediane.registers.organisations;

import static fr.mediane.registers.organisations.OrganisationFixture.administrator;
import static fr.mediane.registers.organisations.OrganisationFixture.draft;
import static fr.mediane.registers.organisations.OrganisationFixture.employerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Siret;
import fr.mediane.platform.Rows;
import fr.mediane.testing.MedianeTest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class OrganisationDeskTest {
    private final Actor administrator = administrator();

    @Autowired
    OrganisationDesk desk;

    @Autowired
    OrganisationEditingDesk editing;

    @Autowired
    OrganisationMergeDesk merging;

    @Autowired
    JdbcClient jdbc;

    private UUID create(OrganisationDraft draft) {
        return editing.create(administrator, draft).orThrow();
    }

    private static List<String> reasons(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of(decision.toString());
    }

    private List<String> journal(UUID record) {
        return Rows.list(
                jdbc.sql("select action || ' ' || array_to_string(fields, ',') from journal.entry where record = ?"
                                + " order by position")
                        .param(record)
                        .query(String.class));
    }

    @Test
    void createsAndFindsAgainByNumber() {
        var draft = draft("Les Petits Pas numériques");
        var id = create(draft);
        assertThat(desk.bySiret(Actor.PUBLIC, Siret.of(draft.number()))).get().satisfies(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.email()).isEmpty();
            assertThat(found.phone()).isEmpty();
        });
        assertThat(desk.find(administrator, id).orThrow().email()).isPresent();
        assertThat(journal(id)).containsExactly("CREATED ", "READ email,phone");
    }

    @Test
    void refusesANumberThatIsTaken() {
        var draft = draft("Première");
        create(draft);
        assertThat(reasons(editing.create(administrator, draft))).containsExactly("organisations.error.number-taken");
    }

    @Test
    void twoAtTheSameTimeMakeOne() throws Exception {
        var draft = draft("À la même seconde");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(Collections.nCopies(8, () -> editing.create(administrator, draft)));
            int accepted = 0;
            for (var each : all) {
                accepted += each.get() instanceof Decision.Accepted ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    @Test
    void onlyAdministratorsCreateSearchAndMerge() {
        var id = create(draft("Réservée"));
        for (var actor : List.of(Actor.PUBLIC, employerOf(id))) {
            assertThat(editing.create(actor, draft("Non"))).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.search(actor, new OrganisationSearch("", Optional.empty(), "", 1)))
                    .isInstanceOf(Decision.Forbidden.class);
            assertThat(merging.preview(actor, id, id)).isInstanceOf(Decision.Forbidden.class);
            assertThat(merging.merge(actor, id, id)).isInstanceOf(Decision.Forbidden.class);
            assertThat(merging.part(actor, id)).isInstanceOf(Decision.Forbidden.class);
        }
    }

    @Test
    void anEmployerEditsItsOwnButNotItsNumber() {
        var draft = draft("Mon employeur");
        var id = create(draft);
        var employer = employerOf(id);
        var renamed = new OrganisationDraft(draft.number(), "Mon employeur à moi", "GIP", "", "", "", "", "", "");
        assertThat(editing.edit(employer, id, 0, renamed).orThrow()).isEqualTo(id);
        assertThat(journal(id)).contains("CHANGED name,kind,address,commune,email,phone,activity");
        assertThat(reasons(editing.edit(employer, id, 1, draft("Autre numéro"))))
                .containsExactly("organisations.error.number-fixed");
    }

    @Test
    void anEmployerNeitherSeesNorEditsAnother() {
        var id = create(draft("Pas la sienne"));
        var other = employerOf(create(draft("La sienne")));
        assertThat(desk.find(other, id)).isInstanceOf(Decision.Forbidden.class);
        assertThat(editing.edit(other, id, 0, draft("Volée"))).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.find(other, UUID.randomUUID())).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aChangeMadeMeanwhileIsNotOverwritten() {
        var draft = draft("Version zéro");
        var id = create(draft);
        var second = new OrganisationDraft(draft.number(), "Version un", "GIP", "", "", "", "", "", "");
        editing.edit(administrator, id, 0, second).orThrow();
        assertThat(reasons(editing.edit(administrator, id, 0, draft)))
                .containsExactly("organisations.error.changed-meanwhile");
        assertThat(desk.find(administrator, id).orThrow().name()).isEqualTo("Version un");
    }

    @Test
    void findsByNameWithSlipsAndWithoutAccents() {
        var id = create(draft("Fédération des Éléphants bleus"));
        for (var typed : List.of("elephants", "ÉLÉPHANTS BLEUS", "elefants bleus", "fédération des")) {
            assertThat(desk.search(administrator, new OrganisationSearch(typed, Optional.empty(), "26", 1))
                            .orThrow()
                            .organisations())
                    .as(typed)
                    .extracting(Organisation::id)
                    .contains(id);
        }
        assertThat(desk.search(administrator, new OrganisationSearch("elephants", Optional.empty(), "33", 1))
                        .orThrow()
                        .organisations())
                .extracting(Organisation::id)
                .doesNotContain(id);
    }

    @Test
    void suggestsByTheBeginningOfTheNumber() {
        var draft = draft("Par son numéro");
        var id = create(draft);
        var typed = draft.number().substring(0, 3) + " " + draft.number().substring(3, 12);
        assertThat(desk.suggest(Actor.PUBLIC, typed, 20))
                .extracting(Organisation::id)
                .contains(id);
    }

    @Test
    void searchTakesAnyText() {
        for (var typed :
                List.of("'; drop table organisations.organisation; --", "<b>%_\\", "é".repeat(100_000), "%", "…")) {
            assertThat(desk.search(administrator, new OrganisationSearch(typed, Optional.empty(), "zz", -3)))
                    .isInstanceOf(Decision.Accepted.class);
            assertThat(desk.suggest(Actor.PUBLIC, typed, 5)).isNotNull();
        }
    }

    @Test
    void afterAMergeOldIdsAndNumbersGoOnWorkingAndItCanBeUndone() {
        var keptDraft = draft("La bonne");
        var bare = new OrganisationDraft(keptDraft.number(), "La bonne", "ASSOCIATION", "", "", "", "", "", "");
        var kept = create(bare);
        var otherDraft = draft("Le doublon");
        var absorbed = create(otherDraft);
        var preview = merging.preview(administrator, kept, absorbed).orThrow();
        assertThat(preview.lent()).containsExactly("address", "commune", "email", "phone", "activity");
        merging.merge(administrator, kept, absorbed).orThrow();

        assertThat(desk.current(Actor.PUBLIC, absorbed)).contains(kept);
        assertThat(desk.bySiret(Actor.PUBLIC, Siret.of(otherDraft.number())))
                .map(Organisation::id)
                .contains(kept);
        assertThat(desk.named(Actor.PUBLIC, List.of(kept, absorbed)))
                .containsEntry(kept, "La bonne")
                .containsEntry(absorbed, "La bonne");
        assertThat(desk.find(administrator, absorbed).orThrow())
                .isEqualTo(desk.find(administrator, kept).orThrow());
        assertThat(desk.find(employerOf(absorbed), kept).orThrow().email()).isPresent();
        assertThat(merging.mergedInto(administrator, kept).orThrow())
                .extracting(Organisation::id)
                .containsExactly(absorbed);
        assertThat(reasons(editing.create(administrator, otherDraft)))
                .containsExactly("organisations.error.number-taken");
        assertThat(reasons(merging.merge(administrator, kept, absorbed)))
                .containsExactly("organisations.error.already-merged");

        merging.part(administrator, absorbed).orThrow();
        assertThat(desk.current(Actor.PUBLIC, absorbed)).contains(absorbed);
        assertThat(desk.find(administrator, kept).orThrow().email()).isEmpty();
        assertThat(desk.find(administrator, absorbed).orThrow().email()).isPresent();
        assertThat(journal(kept))
                .contains(
                        "MERGED address,commune,email,phone,activity", "RESTORED address,commune,email,phone,activity");
        assertThat(reasons(merging.part(administrator, absorbed))).containsExactly("organisations.error.not-merged");
    }

    @Test
    void chainsOfMergesAreFollowed() {
        var a = create(draft("A"));
        var b = create(draft("B"));
        var c = create(draft("C"));
        merging.merge(administrator, b, c).orThrow();
        merging.merge(administrator, a, b).orThrow();
        assertThat(desk.current(Actor.PUBLIC, c)).contains(a);
        merging.part(administrator, b).orThrow();
        assertThat(desk.current(Actor.PUBLIC, c)).contains(b);
    }

    @Test
    void twoMergesThatCrossDoNotMakeACircle() throws Exception {
        for (int i = 0; i < 5; i++) {
            var a = create(draft("Croisée A"));
            var b = create(draft("Croisée B"));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> merging.merge(administrator, a, b));
                var two = threads.submit(() -> merging.merge(administrator, b, a));
                assertThat(List.of(one.get(), two.get())).hasAtLeastOneElementOfType(Decision.Refused.class);
            }
            assertThat(desk.current(Actor.PUBLIC, a)).isPresent().isEqualTo(desk.current(Actor.PUBLIC, b));
        }
    }

    @Test
    void mergingWithItselfOrWithNothingIsRefused() {
        var id = create(draft("Seule"));
        assertThat(reasons(merging.merge(administrator, id, id))).containsExactly("organisations.error.same");
        assertThat(merging.merge(administrator, id, UUID.randomUUID())).isInstanceOf(Decision.Unknown.class);
        assertThat(merging.preview(administrator, id, UUID.randomUUID())).isInstanceOf(Decision.Unknown.class);
        assertThat(merging.part(administrator, UUID.randomUUID())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void theDatabaseItselfRefusesASecondOfTheSameNumber() {
        var draft = draft("Unique");
        create(draft);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(
                                "insert into organisations.organisation (id, siret, name, kind) values (?, ?, 'Copie', 'AUTRE')")
                        .params(UUID.randomUUID(), draft.number())
                        .update());
    }

    @Test
    void demonstrationOrganisationsAreThere() {
        var sample = DemonstrationOrganisations.in("974").getFirst();
        assertThat(desk.named(Actor.PUBLIC, List.of(sample.id()))).containsEntry(sample.id(), sample.name());
    }
}
