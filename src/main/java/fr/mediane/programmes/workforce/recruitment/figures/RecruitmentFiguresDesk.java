package fr.mediane.programmes.workforce.recruitment.figures;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.WorkforceRights.Reach;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures.Axis;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures.Bar;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFigures.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Figures of recruitment, for those who run the programme and for prefectures, of their territory. */
@Component
@Transactional(readOnly = true)
public class RecruitmentFiguresDesk {
    private static final String RECRUITS = Sql.beside(RecruitmentFiguresDesk.class, "recruits");
    private static final Set<Role> READERS = Set.of(Role.ADMINISTRATOR, Role.PREFECT);
    private final WorkforceRights rights;
    private final JdbcClient jdbc;

    RecruitmentFiguresDesk(WorkforceRights rights, JdbcClient jdbc) {
        this.rights = rights;
        this.jdbc = jdbc;
    }

    private record Count(String axis, String answer, long count) {}

    public boolean mayCome(Actor actor) {
        return !reach(actor).nothing();
    }

    /** Whether figures of this département are for the actor. */
    public boolean follows(Actor actor, String departement) {
        var reach = reach(actor);
        return reach.everything() || reach.departements().contains(departement);
    }

    /** Of everything that the actor follows, or of one département and one year of it. */
    public Decision<RecruitmentFigures> figures(Actor actor, Optional<String> departement, Optional<Integer> year) {
        var reach = reach(actor);
        if (reach.nothing()) {
            return Decision.forbidden();
        }
        Sql.planEachAnew(jdbc);
        var counts = Rows.list(jdbc.sql(RECRUITS)
                        .param("everything", reach.everything())
                        .param("departements", reach.departements().toArray(String[]::new))
                        .param("departement", departement.orElse(null))
                        .param("year", year.orElse(null))
                        .query(Count.class))
                .stream()
                .collect(Collectors.groupingBy(Count::axis, Collectors.toMap(Count::answer, Count::count)));
        long total = counts.getOrDefault(Axis.CREATED.name(), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var parts = Arrays.stream(Axis.values())
                .map(axis -> part(axis, counts.getOrDefault(axis.name(), Map.of()), total))
                .toList();
        return Decision.accepted(new RecruitmentFigures(
                total > 0 && total < SmallGroups.LEAST ? Optional.empty() : Optional.of(total), parts));
    }

    private static Part part(Axis axis, Map<String, Long> counts, long total) {
        var shown = SmallGroups.shown(axis.answers().stream()
                .map(answer -> counts.getOrDefault(answer, 0L))
                .toList());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            var count = shown.get(i);
            bars.add(new Bar(
                    axis, axis.answers().get(i), count, count.map(one -> total == 0 ? 0d : (double) one / total)));
        }
        return new Part(axis, bars);
    }

    /** The same as for positions, but for these two roles only. */
    private Reach reach(Actor actor) {
        return rights.reach(new Actor(
                actor.account(),
                "",
                actor.grants().stream()
                        .filter(grant -> READERS.contains(grant.role()))
                        .collect(Collectors.toSet())));
    }
}
