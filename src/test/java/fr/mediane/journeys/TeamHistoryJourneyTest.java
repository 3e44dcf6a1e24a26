package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.platform.Paris;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A counsellor leaves the team and is taken back: what she did is counted once, whatever the history. */
class TeamHistoryJourneyTest extends Journey {
    private static final String TEAM = "/mon-espace/equipe/" + DemonstrationTeams.DROME;
    private static final String FIGURES = "/mon-espace/statistiques?perimetre=equipe-" + DemonstrationTeams.DROME;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate today = LocalDate.now(Paris.ZONE);

    @Test
    void whoLeavesAndComesBackIsCountedOnce() {
        signIn("mediatrice");
        record(today.minusDays(1));
        record(today);
        open(1280, 900);
        signIn("coordinateur");
        long all = supports();
        move("Retirer", today.minusDays(1));
        assertThat(supports()).as("without yesterday and today").isLessThanOrEqualTo(all - 2);
        move("Reprendre", today.minusDays(1));
        assertThat(supports()).as("taken back from the same day").isEqualTo(all);
        move("Retirer", today);
        assertThat(supports()).as("without today").isLessThanOrEqualTo(all - 1);
        move("Reprendre", today);
        assertThat(supports()).as("after two absences").isEqualTo(all);
        page.navigate(TEAM);
        pageIsAccessible();
        open(1280, 900);
        signIn("mediatrice");
        record(today);
        open(1280, 900);
        signIn("coordinateur");
        assertThat(supports()).as("one more since").isEqualTo(all + 1);
    }

    private void record(LocalDate day) {
        page.navigate("/mon-espace/activites/nouvelle");
        page.fill("input[name=date]", day.format(DAY));
        page.check("input[name=duration][value='30']");
        page.check("input[name=themes][value=email]");
        page.check("input[name=equipment][value=telephone]");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("fait=enregistree"));
    }

    private void move(String what, LocalDate day) {
        page.navigate(TEAM);
        page.locator("tr:has(th:text-is('Camille Roussel')) a:has-text('" + what + "')")
                .click();
        page.fill("#jour", day.format(DAY));
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(url -> url.contains("fait="));
    }

    private long supports() {
        page.navigate(FIGURES);
        return Long.parseLong(page.innerText(".s-first dd").replaceAll("\\D", ""));
    }
}
