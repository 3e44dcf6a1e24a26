package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import fr.mediane.programmes.coordination.DemonstrationTeams;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator sees what the team does, and not one name of those whom it helps. */
class NamesJourneyTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Test
    void noPageNorFileOfACoordinatorNamesSomebodyWhoIsHelped() {
        var names = names();
        signIn("mediatrice");
        page.navigate("/mon-espace/beneficiaires");
        assertThat(names.stream().filter(text()::contains))
                .as("names that the counsellor sees")
                .hasSizeGreaterThan(5);
        open(1280, 900);
        signIn("coordinateur");
        page.navigate("/mon-espace/statistiques?perimetre=equipe-" + team());
        assertThat(text()).contains("Accompagnements");
        var crawl = new Crawl(address, 3);
        var told = new TreeSet<String>();
        crawl.from(List.of("/mon-espace", "/mon-espace/statistiques?perimetre=equipe-" + team()), link -> {
            page.navigate(link);
            var all = page.content() + text();
            if (!isOwnMeeting(page.url())) {
                names.stream().filter(all::contains).forEach(name -> told.add(page.url() + ": " + name));
            }
            return (List<?>) page.locator("a[href]").evaluateAll("all => all.map(one => one.href)");
        });
        for (var file : crawl.files()) {
            var content = page.request().get(address + file).text();
            names.stream().filter(content::contains).forEach(name -> told.add(file + ": " + name));
        }
        assertThat(told).isEmpty();
        assertThat(crawl.kinds())
                .contains("/mon-espace/equipe/{}", "/mon-espace/statistiques", "/mon-espace/evenements");
        assertThat(crawl.files()).anyMatch(file -> file.contains(".csv"));
    }

    /** Who holds a meeting or an event reads who comes to it, and some are called like people whom others help. */
    private boolean isOwnMeeting(String url) {
        var id = url.replaceFirst(".*/mon-espace/(agenda|evenements)/([0-9a-f-]{36}).*", "$2");
        return !id.equals(url)
                && jdbc.sql("select count(*) from agenda.meeting where id = :id ::uuid and host = :host")
                                .param("id", id)
                                .param("host", DemonstrationPeople.account("coordinateur"))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private String text() {
        return page.innerText("body").replaceAll("[\u00a0\u202f]", " ");
    }

    private UUID team() {
        return DemonstrationTeams.DROME;
    }

    /** Of all whom counsellors of the demonstration support, without those who are called like somebody who works there. */
    private List<String> names() {
        var people = new ArrayList<>(DemonstrationBeneficiaries.ofMediatrice());
        for (int counsellor = 0; counsellor < 20; counsellor++) {
            people.addAll(DemonstrationBeneficiaries.of(counsellor));
        }
        return jdbc.sql("""
                        select distinct name from beneficiaries.person p
                        where id = any (:people) and length(name) > 4
                          and not exists (select from identity.account a
                              where lower(a.given_name || ' ' || a.family_name) = lower(p.name))
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
