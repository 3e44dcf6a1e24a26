package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers which tags someone may use, and which they may read. */
@Component
@Transactional(readOnly = true)
public class TagDesk {
    private static final Set<Role> PROFESSIONALS =
            Set.of(Role.MEDIATOR, Role.COORDINATOR, Role.PREFECT, Role.ADMINISTRATOR);
    private final Tags tags;
    private final Teams teams;
    private final TeamDesk desk;
    private final Reach reach;
    private final Clock clock;

    TagDesk(Tags tags, Teams teams, TeamDesk desk, Reach reach, Clock clock) {
        this.tags = tags;
        this.teams = teams;
        this.desk = desk;
        this.reach = reach;
        this.clock = clock;
    }

    /** The tags that the actor may put on something today: own ones first, national ones last. */
    public List<Tag> usable(Actor actor) {
        return readable(actor).stream().filter(tag -> !tag.retired()).toList();
    }

    /** The tags that the actor may see on something, retired ones included; nobody else's personal ones. */
    public List<Tag> readable(Actor actor) {
        if (!isProfessional(actor)) {
            return List.of();
        }
        return actor.isNationally(Role.ADMINISTRATOR) ? tags.shared() : tags.of(owners(actor));
    }

    /** Whether the actor has to do with tags at all. */
    public static boolean isProfessional(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> PROFESSIONALS.contains(grant.role()));
    }

    private Set<Tag.Whose> owners(Actor actor) {
        var owners = new LinkedHashSet<Tag.Whose>();
        actor.account().ifPresent(account -> owners.add(own(account)));
        actor.account()
                .map(account -> teams.of(account, LocalDate.now(clock)))
                .orElse(List.of())
                .forEach(team -> owners.add(of(team)));
        desk.coordinatedBy(actor).forEach(team -> owners.add(of(team)));
        reach.of(actor).forEach(code -> owners.add(new Tag.Whose(TagLevel.DEPARTEMENT, code)));
        owners.add(new Tag.Whose(TagLevel.NATIONAL, ""));
        return owners;
    }

    public static Tag.Whose own(UUID account) {
        return new Tag.Whose(TagLevel.PERSONAL, account.toString());
    }

    public static Tag.Whose of(Team team) {
        return new Tag.Whose(TagLevel.TEAM, team.id().toString());
    }
}
