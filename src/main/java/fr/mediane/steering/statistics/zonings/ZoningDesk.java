package fr.mediane.steering.statistics.zonings;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Coded;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of communes: national administrators bring, publish and withdraw them; any exact figures are narrowed by them. */
@Component
@Transactional
public class ZoningDesk {
    /** The largest file accepted, in megabytes. */
    public static final int MEGABYTES = 5;

    private static final int MOST_REMARKS = 2_000;
    private final Zonings zonings;
    private final TerritoryDesk territory;
    private final TypedCommuneDesk typed;
    private final JournalDesk journal;
    private final Clock clock;

    ZoningDesk(Zonings zonings, TerritoryDesk territory, TypedCommuneDesk typed, JournalDesk journal, Clock clock) {
        this.zonings = zonings;
        this.territory = territory;
        this.typed = typed;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the actor brings lists. */
    public boolean keeps(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** The lists in use, which say nothing of anybody. */
    @Transactional(readOnly = true)
    public List<Zoning> open() {
        return zonings.all().stream().filter(Zoning::open).toList();
    }

    /** The communes of any of these lists; one that is not in use has none. */
    @Transactional(readOnly = true)
    public Set<String> communes(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : zonings.communes(ids);
    }

    @Transactional(readOnly = true)
    public Decision<List<Zoning>> all(Actor actor) {
        return allowed(actor, () -> Decision.accepted(zonings.all()));
    }

    @Transactional(readOnly = true)
    public Decision<Zoning> find(Actor actor, UUID id) {
        return allowed(actor, () -> zonings.find(id).map(Decision::accepted).orElseGet(Decision::unknown));
    }

    /** What is to be said of the lines of a file, those left out first: the first two thousand. */
    @Transactional(readOnly = true)
    public Decision<List<Zoning.Remark>> remarks(Actor actor, UUID id) {
        return find(actor, id).map(one -> zonings.remarks(one.id(), MOST_REMARKS));
    }

    /** Why a file is refused before anything of it is read. */
    public static ErrorKey tooLarge() {
        return ErrorKey.on("fichier", "statistics.zoning.error.too-large", MEGABYTES);
    }

    /**
     * Reads a file into a list that waits to be published.
     *
     * @param id made by the browser (UUIDv7); the same again answers the list that was read first
     */
    public Decision<UUID> read(Actor actor, UUID id, Zoning.Draft draft, byte[] file) {
        return allowed(actor, () -> {
            if (zonings.find(id).isPresent()) {
                return Decision.accepted(id);
            }
            var reasons = new ArrayList<>(wrong(id, draft));
            if (file.length == 0) {
                reasons.add(ErrorKey.on("fichier", "statistics.zoning.error.no-file"));
            } else if (file.length > MEGABYTES << 20) {
                reasons.add(tooLarge());
            }
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
            try {
                return keep(id, draft, ZoningFile.read(file, territory, typed));
            } catch (UnreadableTable no) {
                return Decision.refused(new ErrorKey(no.key(), "fichier", no.arguments()));
            } catch (ZoningFile.NoList no) {
                return Decision.refused(ErrorKey.on("fichier", no.key()));
            }
        });
    }

    /** From now on, figures can be narrowed to it. */
    public Decision<UUID> publish(Actor actor, UUID id) {
        return find(actor, id).flatMap(one -> {
            if (one.communes() == 0) {
                return Decision.refused(ErrorKey.of("statistics.zoning.error.nothing"));
            }
            if (zonings.publish(id, clock.instant())) {
                journal.created(actor, entry(id));
            }
            return Decision.accepted(id);
        });
    }

    /** Figures can no longer be narrowed to it; a list that was never published is gone altogether. */
    public Decision<UUID> withdraw(Actor actor, UUID id) {
        return find(actor, id).map(one -> {
            if (one.draft()) {
                zonings.discard(id);
            } else if (zonings.withdraw(id, clock.instant())) {
                journal.deleted(actor, entry(id));
            }
            return id;
        });
    }

    private Decision<UUID> keep(UUID id, Zoning.Draft draft, ZoningFile file) {
        var zoning = new Zoning(
                id,
                draft.name().strip(),
                Coded.of(ZoningKind.class, draft.kind()).orElseThrow(),
                draft.asOf().orElseThrow(),
                draft.source().strip(),
                file.lines(),
                file.communes().size(),
                file.remarks().size(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
        return zonings.insert(zoning, file) ? Decision.accepted(id) : Decision.unknown();
    }

    private List<ErrorKey> wrong(UUID id, Zoning.Draft draft) {
        var reasons = new ArrayList<ErrorKey>();
        var name = draft.name().strip();
        if (!Uuid7.isUuid7(id)) {
            reasons.add(ErrorKey.of("statistics.error.share-form"));
        }
        if (name.isEmpty() || name.length() > Zoning.LONGEST_NAME) {
            reasons.add(ErrorKey.on("nom", "statistics.error.title", Zoning.LONGEST_NAME));
        }
        if (Coded.of(ZoningKind.class, draft.kind()).isEmpty()) {
            reasons.add(ErrorKey.on("sorte", "statistics.zoning.error.kind"));
        }
        if (draft.asOf()
                .filter(day -> day.isAfter(LocalDate.of(1990, 1, 1))
                        && !day.isAfter(LocalDate.now(clock).plusYears(1)))
                .isEmpty()) {
            reasons.add(ErrorKey.on("date", "statistics.zoning.error.date"));
        }
        if (draft.source().strip().length() > Zoning.LONGEST_SOURCE) {
            reasons.add(ErrorKey.on("source", "statistics.zoning.error.source", Zoning.LONGEST_SOURCE));
        }
        return reasons;
    }

    private <T> Decision<T> allowed(Actor actor, Supplier<Decision<T>> answer) {
        return keeps(actor) ? answer.get() : Decision.forbidden();
    }

    private static Entry entry(UUID id) {
        return Entry.of("steering.statistics", "zoning", id);
    }
}
