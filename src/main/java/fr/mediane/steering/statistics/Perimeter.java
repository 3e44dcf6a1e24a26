package fr.mediane.steering.statistics;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whose activities someone may see exactly, without anything hidden. */
public sealed interface Perimeter {
    /** What the address of the page calls it. */
    String code();

    /** Whether it is a territory, or the whole country: something that has inhabitants. */
    default boolean territorial() {
        return this instanceof Territory || this instanceof National;
    }

    /** One's own activities. */
    record Own(UUID counsellor) implements Perimeter {
        @Override
        public String code() {
            return "moi";
        }
    }

    /** The activities done for an organisation. */
    record Organisation(UUID id) implements Perimeter {
        @Override
        public String code() {
            return "organisation-" + id;
        }
    }

    /** The activities of a team, each of whoever was in it on that day; the people's names are nowhere in them. */
    record Team(UUID id) implements Perimeter {
        @Override
        public String code() {
            return "equipe-" + id;
        }
    }

    /** The activities done in a commune, an intercommunality, a département or a region. */
    record Territory(Scope.Level level, String area) implements Perimeter {
        @Override
        public String code() {
            return "territoire-" + area;
        }
    }

    /** Everything. */
    record National() implements Perimeter {
        @Override
        public String code() {
            return "france";
        }
    }

    /** What the actor's roles alone let them see exactly, one's own first. */
    static List<Perimeter> of(Actor actor) {
        var all = new ArrayList<Perimeter>();
        if (actor.is(Role.MEDIATOR)) {
            actor.account().ifPresent(account -> all.add(new Own(account)));
        }
        actor.grants().stream()
                .flatMap(grant -> of(grant).stream())
                .distinct()
                .sorted(Comparator.comparing(Perimeter::code))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Optional<Perimeter> of(Grant grant) {
        if (!Set.of(Role.PREFECT, Role.COORDINATOR, Role.HUB, Role.EMPLOYER, Role.ADMINISTRATOR)
                .contains(grant.role())) {
            return Optional.empty();
        }
        return switch (grant.scope()) {
            case Scope.Own() -> Optional.empty();
            case Scope.Organisation(var id) ->
                Stream.of(Role.EMPLOYER, Role.ADMINISTRATOR).anyMatch(grant.role()::equals)
                        ? Optional.of(new Organisation(id))
                        : Optional.empty();
            case Scope.Territory(var level, var code) -> Optional.of(new Territory(level, code));
            case Scope.National() -> Optional.of(new National());
        };
    }
}
