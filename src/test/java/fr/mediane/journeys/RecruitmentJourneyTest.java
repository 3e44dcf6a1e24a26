package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.AmendmentDesk;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.AwardOrder;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.PositionSearch;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An employer writes a notice and invites a person, who accepts; they meet, the position is offered and a contract made. */
class RecruitmentJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final String words = "Une permanence " + UUID.randomUUID();

    @Autowired
    AwardDesk awards;

    @Autowired
    AmendmentDesk amendments;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    PositionDesk positions;

    @Test
    void fromTheNoticeToTheContract() {
        var position = vacant();
        open(1280, 900);
        signIn("employeur");
        writeANotice(position);

        open(375, 800);
        signIn("citoyenne");
        beACandidate(position);

        open(1280, 900);
        signIn("employeur");
        goOnAndHire(position);

        open(375, 800);
        signIn("citoyenne");
        page.navigate("/mon-espace/candidature?lang=fr");
        assertThat(page.locator("main")).containsText("Embauche faite");
        looksRight("candidacy-hired");

        open(1280, 900);
        signIn("prefecture");
        page.navigate("/mon-espace/recrutement/chiffres?lang=fr");
        assertThat(page.locator("main")).containsText("Postes nouvellement créés");
        looksRight("recruitment-figures");
    }

    /** One more position for the employer of the demonstration, so that nobody else's test finds its own filled. */
    private UUID vacant() {
        var before = vacancies();
        var convention = awards.award(
                        AnEmployer.ADMINISTRATOR,
                        new AwardOrder(
                                Optional.of(Uuid7.next()),
                                DemonstrationPeople.ORGANISATION,
                                "26",
                                PositionKind.COUNSELLOR,
                                1,
                                false))
                .orThrow();
        conventions.find(AnEmployer.ADMINISTRATOR, convention).orThrow().amendments().stream()
                .filter(one -> one.closedOn() == null)
                .forEach(one ->
                        amendments.sign(AnEmployer.ADMINISTRATOR, one.id()).orThrow());
        var after = vacancies();
        after.removeAll(before);
        return after.iterator().next();
    }

    private Set<UUID> vacancies() {
        return positions
                .file(
                        AnEmployer.ADMINISTRATOR,
                        new PositionSearch(
                                Optional.of(PositionState.VACANT),
                                Optional.of(PositionKind.COUNSELLOR),
                                Optional.of("26"),
                                Optional.empty(),
                                1))
                .orThrow()
                .stream()
                .filter(one -> one.employer().equals(DemonstrationPeople.ORGANISATION))
                .map(one -> one.id())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void writeANotice(UUID position) {
        page.navigate("/mon-espace/recrutement?lang=fr");
        looksRight("recruitment");
        page.navigate("/mon-espace/recrutement/" + position);
        page.fill("#texte", words);
        page.fill("#debut", DAY.format(LocalDate.now(Paris.ZONE).minusDays(1)));
        page.getByText("Enregistrer l’annonce").click();
        assertThat(page.locator(".ds-error-summary")).containsText("entre aujourd’hui et dans un an");
        assertThat(page.locator("#texte")).hasValue(words);
        page.fill("#debut", DAY.format(LocalDate.now(Paris.ZONE).plusDays(30)));
        page.locator("input[name=competences][value=WELCOMING]").check();
        page.getByText("Enregistrer l’annonce").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        assertThat(page.locator("main")).containsText("À moins de 5 km");
        assertThat(page.locator("main")).not().containsText("Inès");
        looksRight("recruiting");
    }

    private void beACandidate(UUID position) {
        page.navigate("/postes?lang=fr&q=Valence");
        page.getByText("Valence (26000)").first().click();
        assertThat(page.locator("tbody tr").first()).containsText("à 0 m");
        looksRight("open-positions");
        page.navigate("/postes/" + position);
        assertThat(page.locator("main")).containsText(words);
        assertThat(page.locator("main")).containsText("sur 100");
        looksRight("open-position");
        page.getByText("Ce poste m’intéresse").click();
        assertThat(page.locator("main")).containsText("Vous avez dit votre intérêt");
        page.getByText("Modifier mon profil").click();
        page.fill("#rayon", "500");
        page.getByText("Enregistrer mon profil").click();
        assertThat(page.locator(".ds-error-summary")).containsText("entre 0 et 200");
        page.fill("#rayon", "50");
        page.getByText("Enregistrer mon profil").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        looksRight("candidacy");
    }

    private void goOnAndHire(UUID position) {
        page.navigate("/mon-espace/recrutement/" + position + "?lang=fr");
        assertThat(page.locator("main")).containsText("Inès");
        for (var step : new String[] {"Proposer un entretien", "L’entretien a eu lieu", "Proposer le poste"}) {
            page.locator("article", new Page.LocatorOptions().setHasText("Inès"))
                    .getByText(step)
                    .click();
            assertThat(page.locator("main")).containsText("C’est enregistré.");
        }
        looksRight("recruiting-offered");
        page.locator("article", new Page.LocatorOptions().setHasText("Inès"))
                .getByText("Embaucher")
                .click();
        assertThat(page.locator("#nom")).hasValue("Inès");
        page.check("input[name=nature][value=CDI]");
        page.fill("#debut", DAY.format(LocalDate.now(Paris.ZONE)));
        page.fill("#salaire", "2 050");
        page.getByText("Embaucher", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Occupé");
        assertThat(page.url()).contains(position.toString());
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
