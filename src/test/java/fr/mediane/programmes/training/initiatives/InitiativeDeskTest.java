package fr.mediane.programmes.training.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.catalogue.Audience;
import fr.mediane.programmes.training.catalogue.LearningModule.Words;
import fr.mediane.programmes.training.catalogue.Level;
import fr.mediane.programmes.training.catalogue.MaterialDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.catalogue.SessionDraft;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Initiatives of organisations of this test's own: who proposes, who publishes, and who finds them. */
@MedianeTest
class InitiativeDeskTest {
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final Actor ADMINISTRATOR = someone(new Grant(Role.ADMINISTRATOR, new Scope.National()));
    private UUID organisation = Uuid7.next();
    private Actor director = Actor.PUBLIC;

    @Autowired
    InitiativeDesk desk;

    @Autowired
    SessionDesk sessions;

    @Autowired
    MaterialDesk materials;

    @Autowired
    OrganisationDesk organisations;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void anOrganisation() {
        organisation = new AnEmployer(house, "26").organisation();
        director = someone(new Grant(Role.EMPLOYER, new Scope.Organisation(organisation)));
    }

    @Test
    void everybodyFindsItOncePublishedAndItsOrganisation() {
        var title = "Essai " + Uuid7.next();
        var id = proposed(draft(title, Optional.empty()));
        assertThat(found(title)).isEmpty();
        assertThat(desk.find(Actor.PUBLIC, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(director, id)).isInstanceOf(Decision.Accepted.class);
        desk.publish(ADMINISTRATOR, id).orThrow();
        desk.publish(ADMINISTRATOR, id).orThrow();
        assertThat(found(title)).containsExactly(id);
        assertThat(desk.published(
                        new InitiativeSearch(title, Optional.of(Audience.ICT), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(desk.published(new InitiativeSearch(
                        title, Optional.of(Audience.LABOUR), Optional.of(Level.BASIC), Optional.of(Technology.AI))))
                .hasSize(1);
        assertThat(organiser()).hasValueSatisfying(one -> {
            assertThat(one.initiatives()).isEqualTo(1);
            assertThat(one.sessions()).isZero();
            assertThat(one.technologies()).containsExactly(Technology.AI);
        });
        desk.withdraw(director, id).orThrow();
        desk.withdraw(director, id).orThrow();
        assertThat(found(title)).isEmpty();
        assertThat(organiser()).isEmpty();
    }

    @Test
    void anOrganisationThatTrainsIsListedByItsSessions() {
        var start = clock.instant().plus(Duration.ofDays(9));
        var draft = new SessionDraft(
                "ecole", "Organisme " + Uuid7.next(), start, start.plus(Duration.ofHours(7)), "Die", "", 3, 0);
        var session = sessions.add(Actor.SYSTEM, Uuid7.next(), draft).orThrow();
        assertThat(organiser()).isEmpty();
        var number =
                organisations.brief(Actor.SYSTEM, organisation).orElseThrow().numberForReading();
        assertThat(reason(materials.provider(Actor.SYSTEM, session, "", "12345678900000")))
                .isEqualTo("training.error.organisation");
        materials
                .provider(Actor.SYSTEM, session, "https://essai.example", number)
                .orThrow();
        assertThat(organiser()).hasValueSatisfying(one -> {
            assertThat(one.sessions()).isEqualTo(1);
            assertThat(one.audiences()).containsExactly(Audience.EDUCATION);
            assertThat(one.levels()).containsExactly(Level.INTERMEDIATE);
            assertThat(one.website()).contains("https://essai.example");
        });
        sessions.callOff(Actor.SYSTEM, session, "Personne ne vient.").orThrow();
        assertThat(organiser()).isEmpty();
    }

    @Test
    void whatIsOverIsNotListed() {
        var title = "Essai " + Uuid7.next();
        var today = LocalDate.now(clock);
        var over = proposed(draft(title, Optional.of(today.minusDays(2))));
        var lasts = proposed(draft(title, Optional.of(today.plusDays(2))));
        desk.publish(ADMINISTRATOR, over).orThrow();
        desk.publish(ADMINISTRATOR, lasts).orThrow();
        assertThat(found(title)).containsExactly(lasts);
        assertThat(desk.find(Actor.PUBLIC, over)).as("its page stays").isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whoProposedDoesNotPublishAndOneDecisionCounts() {
        var both = new Actor(
                Optional.of(Uuid7.next()),
                "",
                Set.of(
                        new Grant(Role.EMPLOYER, new Scope.Organisation(organisation)),
                        new Grant(Role.ADMINISTRATOR, new Scope.National())));
        var id = Uuid7.next();
        desk.propose(both, id, organisation, draft("Essai", Optional.empty())).orThrow();
        assertThat(reason(desk.publish(both, id))).isEqualTo("training.error.initiative-own");
        assertThat(reason(desk.refuse(ADMINISTRATOR, id, " "))).isEqualTo("training.error.reason");
        desk.refuse(ADMINISTRATOR, id, "Ce n’est pas une initiative.").orThrow();
        assertThat(reason(desk.publish(ADMINISTRATOR, id))).isEqualTo("training.error.initiative-decided");
        assertThat(reason(desk.withdraw(both, id))).isEqualTo("training.error.initiative-refused");
        assertThat(desk.mine(both).orThrow())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("Ce n’est pas une initiative."));
    }

    @Test
    void nobodyElseProposesReadsOrTakesBack() {
        var other =
                someone(new Grant(Role.EMPLOYER, new Scope.Organisation(new AnEmployer(house, "26").organisation())));
        var id = proposed(draft("Essai", Optional.empty()));
        assertThat(desk.propose(other, Uuid7.next(), organisation, draft("Essai", Optional.empty())))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.propose(other, id, desk.own(other).getFirst(), draft("Essai", Optional.empty())))
                .as("an id that is another organisation's")
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.propose(director, UUID.randomUUID(), organisation, draft("Essai", Optional.empty())))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(other, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.withdraw(other, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.publish(director, id)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.all(director)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.mine(Actor.PUBLIC)).isInstanceOf(Decision.Forbidden.class);
        desk.propose(director, id, organisation, draft("Autre", Optional.empty()))
                .orThrow();
        assertThat(desk.mine(director).orThrow()).as("sent twice").hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        var empty = new InitiativeDraft(
                new Words(" ", "x".repeat(151)),
                new Words("", ""),
                List.of(),
                List.of(),
                Level.BASIC,
                StudyField.GENERAL,
                Extent.LOCAL,
                List.of("xx"),
                SINCE,
                Optional.of(SINCE.minusDays(1)),
                "http://essai.example");
        assertThat(desk.propose(director, Uuid7.next(), organisation, empty))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting("field")
                                .containsExactly(
                                        "titre-fr",
                                        "titre-en",
                                        "resume-fr",
                                        "resume-en",
                                        "publics",
                                        "domaines",
                                        "langues",
                                        "fin",
                                        "lien"));
    }

    @Test
    void theDatabaseKeepsWhatWasProposedAndFourEyes() {
        var id = proposed(draft("Essai", Optional.empty()));
        for (var change : List.of(
                "decided_by = proposed_by, decided_at = now(), state = 'PUBLISHED'",
                "state = 'PUBLISHED'",
                "decided_by = gen_random_uuid(), decided_at = now(), state = 'REFUSED'",
                "title_fr = 'Autre'",
                "state = 'WITHDRAWN'")) {
            assertThatThrownBy(() -> jdbc.sql("update training.initiative set " + change + " where id = :id")
                            .param("id", id)
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        desk.publish(ADMINISTRATOR, id).orThrow();
        assertThatThrownBy(
                        () -> jdbc.sql("update training.initiative set decided_by = gen_random_uuid() where id = :id")
                                .param("id", id)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID proposed(InitiativeDraft draft) {
        return desk.propose(director, Uuid7.next(), organisation, draft).orThrow();
    }

    private static InitiativeDraft draft(String title, Optional<LocalDate> last) {
        return new InitiativeDraft(
                new Words(title, "Trial"),
                new Words("Pour essayer.", "To try."),
                List.of(Audience.LABOUR),
                List.of(Technology.AI),
                Level.BASIC,
                StudyField.GENERAL,
                Extent.LOCAL,
                List.of("fr", "en"),
                SINCE,
                last,
                "https://essai.example");
    }

    private List<UUID> found(String text) {
        return desk.published(new InitiativeSearch(text, Optional.empty(), Optional.empty(), Optional.empty())).stream()
                .map(Initiative::id)
                .toList();
    }

    private Optional<Organiser> organiser() {
        return desk.organisers(InitiativeSearch.ALL).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElse("")
                : decision.toString();
    }

    private static Actor someone(Grant grant) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(grant));
    }
}
