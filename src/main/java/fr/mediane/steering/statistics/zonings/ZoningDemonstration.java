package fr.mediane.steering.statistics.zonings;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two lists to try the filter with, made up by size where the invented counsellors work: the State's own lists follow other
 * rules, and are brought as files.
 */
@Component
class ZoningDemonstration implements DemonstrationData {
    private static final UUID PRIORITY = UUID.fromString("01939000-0000-7000-8000-000000000201");
    private static final UUID RURAL = UUID.fromString("01939000-0000-7000-8000-000000000202");
    private static final String SOURCE = "Liste inventée pour essayer Médiane";
    private final ZoningDesk zonings;
    private final JdbcClient jdbc;

    ZoningDemonstration(ZoningDesk zonings, JdbcClient jdbc) {
        this.zonings = zonings;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "zonings-demonstration";
    }

    @Override
    public int order() {
        return 82;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        publish(
                PRIORITY,
                "Communes avec un quartier prioritaire (exemple)",
                ZoningKind.PRIORITY_DISTRICTS,
                communes(20_000, Integer.MAX_VALUE));
        publish(RURAL, "Communes rurales (exemple)", ZoningKind.RURAL_AREAS, communes(0, 3_499));
    }

    private void publish(UUID id, String name, ZoningKind kind, List<String> communes) {
        var draft = new Zoning.Draft(name, kind.code(), Optional.of(LocalDate.of(2025, 1, 1)), SOURCE);
        var file = "code_insee\n" + String.join("\n", communes) + "\n";
        zonings.read(Actor.SYSTEM, id, draft, file.getBytes(StandardCharsets.UTF_8))
                .flatMap(read -> zonings.publish(Actor.SYSTEM, read))
                .orThrow();
    }

    private List<String> communes(int least, int most) {
        var departements = DemonstrationPeople.counsellors().stream()
                .map(DemonstrationPeople.Counsellor::departement)
                .distinct()
                .toArray(String[]::new);
        return Rows.list(jdbc.sql("""
                        select code from territory.published_commune
                        where current and kind = 'commune' and departement = any (:departements)
                            and population between :least and :most
                        order by code
                        """)
                .param("departements", departements)
                .param("least", least)
                .param("most", most)
                .query(String.class));
    }
}
