package fr.mediane.programmes.coordination.tags;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.coordination.Reach;
import fr.mediane.programmes.coordination.Tag;
import fr.mediane.programmes.coordination.TagDesk;
import fr.mediane.programmes.coordination.TagLevel;
import fr.mediane.programmes.coordination.Tags;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and keeps tags: everyone their own; a coordinator those of the teams and the département looked after; a
 * prefecture those of its département; the administration national ones.
 */
@Component
@Transactional
public class TagKeepingDesk {
    private final Tags tags;
    private final TeamDesk teams;
    private final Reach reach;
    private final JournalDesk journal;
    private final Clock clock;

    TagKeepingDesk(Tags tags, TeamDesk teams, Reach reach, JournalDesk journal, Clock clock) {
        this.tags = tags;
        this.teams = teams;
        this.reach = reach;
        this.journal = journal;
        this.clock = clock;
    }

    /** For whom the actor may make and change tags; empty for who may not at all. */
    @Transactional(readOnly = true)
    public Set<Tag.Whose> keeps(Actor actor) {
        var owners = new LinkedHashSet<Tag.Whose>();
        if (actor.is(Role.MEDIATOR) || actor.is(Role.COORDINATOR)) {
            actor.account().ifPresent(account -> owners.add(TagDesk.own(account)));
        }
        teams.coordinatedBy(actor).forEach(team -> owners.add(TagDesk.of(team)));
        reach.lookedAfter(actor).forEach(code -> owners.add(new Tag.Whose(TagLevel.DEPARTEMENT, code)));
        if (actor.isNationally(Role.ADMINISTRATOR)) {
            owners.add(new Tag.Whose(TagLevel.NATIONAL, ""));
        }
        return owners;
    }

    /** The same id again answers the same and changes nothing. */
    public Decision<UUID> create(Actor actor, UUID id, Tag.Whose whose, String label) {
        if (!keeps(actor).contains(whose)) {
            return Decision.forbidden();
        }
        var mistake = mistake(label);
        if (mistake.isPresent()) {
            return Decision.refused(mistake.get());
        }
        if (tags.insert(
                new Tag(id, 0, whose.level(), whose.owner(), label.strip(), false), actor.account(), clock.instant())) {
            journal.created(actor, entry(id));
            return Decision.accepted(id);
        }
        return tags.find(id).filter(tag -> tag.whose().equals(whose)).isPresent() ? Decision.accepted(id) : taken();
    }

    /** @param version the one that the form started from: refused when someone else has changed it since */
    public Decision<UUID> rename(Actor actor, UUID id, int version, String label) {
        return kept(actor, id, tag -> {
            var mistake = mistake(label);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            if (label.strip().equals(tag.label())) {
                return Decision.accepted(id);
            }
            if (!tag.retired() && tags.taken(tag, label.strip())) {
                return taken();
            }
            if (!tags.rename(id, version, label.strip())) {
                return Decision.refused(ErrorKey.of("coordination.error.changed-meanwhile"));
            }
            journal.changed(actor, entry(id, "label"));
            return Decision.accepted(id);
        });
    }

    /** Offers it no longer; what bears it keeps it. Done twice, it stays retired. */
    public Decision<UUID> retire(Actor actor, UUID id) {
        return kept(actor, id, tag -> {
            if (tags.retire(id, Optional.of(clock.instant()))) {
                journal.deleted(actor, entry(id));
            }
            return Decision.accepted(id);
        });
    }

    /** Offers it again, unless another one has taken its place. */
    public Decision<UUID> restore(Actor actor, UUID id) {
        return kept(actor, id, tag -> {
            if (tag.retired() && tags.taken(tag, tag.label())) {
                return taken();
            }
            if (tags.retire(id, Optional.empty())) {
                journal.write(actor, Action.RESTORED, List.of(entry(id)));
            }
            return Decision.accepted(id);
        });
    }

    private interface OnTag {
        Decision<UUID> answer(Tag tag);
    }

    private Decision<UUID> kept(Actor actor, UUID id, OnTag then) {
        var owners = keeps(actor);
        if (owners.isEmpty()) {
            return Decision.forbidden();
        }
        return tags.find(id)
                .filter(tag -> owners.contains(tag.whose()))
                .map(then::answer)
                .orElseGet(Decision::unknown);
    }

    private static Optional<ErrorKey> mistake(String label) {
        if (label.isBlank()) {
            return Optional.of(ErrorKey.on("label", "coordination.error.label-missing"));
        }
        return label.strip().length() > Tag.LONGEST_LABEL
                ? Optional.of(ErrorKey.on("label", "coordination.error.too-long", Tag.LONGEST_LABEL))
                : Optional.empty();
    }

    private static Decision<UUID> taken() {
        return Decision.refused(ErrorKey.on("label", "coordination.error.label-taken"));
    }

    private static Entry entry(UUID id, String... fields) {
        return Entry.of(TeamDesk.MODULE, "tag", id, fields);
    }
}
