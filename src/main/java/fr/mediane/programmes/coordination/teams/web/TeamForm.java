package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.kernel.Scope;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team's form as the browser sends it.
 *
 * @param id of the team to make
 * @param territory level and code: {@code DEPARTEMENT-26}
 * @param version that the form started from
 */
public record TeamForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String territory,
        @Nullable Integer version) {
    public String typedName() {
        return name == null ? "" : name;
    }

    public String typedTerritory() {
        return territory == null ? "" : territory;
    }

    public String typedId() {
        return id == null ? "" : id;
    }

    int startedFrom() {
        return version == null ? -1 : version;
    }

    Optional<Scope.Territory> chosen() {
        var parts = typedTerritory().split("-", 2);
        return parts.length < 2
                ? Optional.empty()
                : Arrays.stream(Scope.Level.values())
                        .filter(level -> level.name().equals(parts[0]))
                        .map(level -> new Scope.Territory(level, parts[1]))
                        .findFirst();
    }

    static String code(Scope.Territory territory) {
        return territory.level() + "-" + territory.code();
    }
}
