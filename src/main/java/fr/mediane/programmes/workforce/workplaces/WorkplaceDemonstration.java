package fr.mediane.programmes.workforce.workplaces;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented positions are at two venues of their employer, or at the one that it has. */
@Component
class WorkplaceDemonstration implements DemonstrationData {
    private static final int MOST = 60;
    private final JdbcClient jdbc;
    private final Workplaces workplaces;
    private final VenueDirectoryDesk venues;

    WorkplaceDemonstration(JdbcClient jdbc, Workplaces workplaces, VenueDirectoryDesk venues) {
        this.jdbc = jdbc;
        this.workplaces = workplaces;
        this.venues = venues;
    }

    private record Placed(UUID id, UUID employer, LocalDate awardedOn) {}

    @Override
    public String name() {
        return "demonstration.workplaces";
    }

    /** After positions and venues. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    @Transactional
    public void load(Progress progress) {
        Rows.list(jdbc.sql("select id, employer, awarded_on from workforce.position where given_back_on is null")
                        .query(Placed.class))
                .forEach(this::place);
    }

    private void place(Placed one) {
        var there = venues.ofOrganisation(one.employer()).stream().limit(2).toList();
        for (int i = 0; i < there.size(); i++) {
            int share = there.size() == 1 ? 100 : i == 0 ? MOST : 100 - MOST;
            workplaces.add(new Workplace(Uuid7.next(), one.id(), there.get(i).id(), share, one.awardedOn(), null));
        }
    }
}
