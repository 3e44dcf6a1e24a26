package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which activities a query counts: those that fulfil everything that is set. Areas are codes of départements. */
record Slice(
        DateRange period,
        Optional<UUID> counsellor,
        Optional<UUID> employer,
        Optional<UUID> team,
        Optional<String> commune,
        Optional<Set<String>> areas,
        String type,
        String theme,
        Optional<UUID> tag) {
    static Slice of(DateRange period) {
        return new Slice(
                period,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    Slice during(DateRange other) {
        return new Slice(other, counsellor, employer, team, commune, areas, type, theme, tag);
    }

    Slice by(UUID who) {
        return new Slice(period, Optional.of(who), employer, team, commune, areas, type, theme, tag);
    }

    Slice forEmployer(UUID organisation) {
        return new Slice(period, counsellor, Optional.of(organisation), team, commune, areas, type, theme, tag);
    }

    /** Only of those who were in the team on the day of the activity. */
    Slice ofTeam(UUID which) {
        return new Slice(period, counsellor, employer, Optional.of(which), commune, areas, type, theme, tag);
    }

    Slice inCommune(String code) {
        return new Slice(period, counsellor, employer, team, Optional.of(code), areas, type, theme, tag);
    }

    /** Only where it is also in one of these départements. */
    Slice in(Collection<String> departements) {
        var both = new HashSet<>(departements);
        areas.ifPresent(both::retainAll);
        return new Slice(period, counsellor, employer, team, commune, Optional.of(both), type, theme, tag);
    }

    Slice about(String onlyType, String onlyTheme) {
        return new Slice(period, counsellor, employer, team, commune, areas, onlyType, onlyTheme, tag);
    }

    Slice tagged(Optional<UUID> which) {
        return new Slice(period, counsellor, employer, team, commune, areas, type, theme, which);
    }
}
