package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges organisations that are one and the same, and undoes it. The one that is absorbed keeps its row, so that its id
 * and its number go on leading somewhere; the one that is kept takes over from it only what it lacked.
 */
@Component
@Transactional
public class OrganisationMergeDesk {
    private final Organisations organisations;
    private final OrganisationRights rights;
    private final JournalDesk journal;

    OrganisationMergeDesk(Organisations organisations, OrganisationRights rights, JournalDesk journal) {
        this.organisations = organisations;
        this.rights = rights;
        this.journal = journal;
    }

    /**
     * What a merge would do.
     *
     * @param result the organisation that is kept, as it would be
     * @param lent names of the fields that it would take from the other
     */
    public record Preview(Organisation kept, Organisation absorbed, Organisation result, List<String> lent) {
        public Preview {
            lent = List.copyOf(lent);
        }
    }

    /** Shows a merge without doing it. */
    public Decision<Preview> preview(Actor actor, UUID kept, UUID absorbed) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var one = organisations.current(kept);
        var other = organisations.current(absorbed);
        if (one.isEmpty() || other.isEmpty()) {
            return Decision.unknown();
        }
        if (one.get().id().equals(other.get().id())) {
            return Decision.refused(ErrorKey.on("other", "organisations.error.same"));
        }
        journal.read(
                actor,
                entry(one.get().id(), "email", "phone"),
                entry(other.get().id(), "email", "phone"));
        return Decision.accepted(preview(one.get(), other.get()));
    }

    /** Merges one organisation into another; refused when either has been merged elsewhere in the meantime. */
    public Decision<UUID> merge(Actor actor, UUID kept, UUID absorbed) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        organisations.lock(kept, absorbed);
        var one = organisations.exactly(kept);
        var other = organisations.exactly(absorbed);
        if (one.isEmpty() || other.isEmpty()) {
            return Decision.unknown();
        }
        if (kept.equals(absorbed)) {
            return Decision.refused(ErrorKey.on("other", "organisations.error.same"));
        }
        if (one.get().mergedInto().isPresent() || other.get().mergedInto().isPresent()) {
            return Decision.refused(ErrorKey.of("organisations.error.already-merged"));
        }
        var preview = preview(one.get(), other.get());
        if (!preview.lent().isEmpty()) {
            organisations.update(preview.result());
        }
        organisations.merge(absorbed, kept, preview.lent());
        journal.write(
                actor, Action.MERGED, List.of(entry(kept, preview.lent().toArray(String[]::new)), entry(absorbed)));
        return Decision.accepted(kept);
    }

    /** Undoes a merge: both stand for themselves again, and what was lent and not changed since is given back. */
    public Decision<UUID> part(Actor actor, UUID absorbed) {
        if (!rights.administers(actor)) {
            return Decision.forbidden();
        }
        var before = organisations.exactly(absorbed);
        if (before.isEmpty()) {
            return Decision.unknown();
        }
        var keptId = before.get().mergedInto();
        if (keptId.isEmpty()) {
            return Decision.refused(ErrorKey.of("organisations.error.not-merged"));
        }
        organisations.lock(keptId.get(), absorbed);
        var other = organisations.exactly(absorbed).orElseThrow();
        if (!other.mergedInto().equals(keptId)) {
            return Decision.refused(ErrorKey.of("organisations.error.not-merged"));
        }
        var lent = organisations.part(absorbed);
        var kept = organisations.exactly(keptId.get()).orElseThrow();
        if (!lent.isEmpty()) {
            organisations.update(giveBack(kept, other, lent));
        }
        journal.write(actor, Action.RESTORED, List.of(entry(absorbed), entry(kept.id(), lent.toArray(String[]::new))));
        return Decision.accepted(absorbed);
    }

    /** What was merged into this one, so that it can be undone. */
    public Decision<List<Organisation>> mergedInto(Actor actor, UUID id) {
        return rights.administers(actor) ? Decision.accepted(organisations.mergedInto(id)) : Decision.forbidden();
    }

    private static Preview preview(Organisation kept, Organisation absorbed) {
        var lent = new ArrayList<String>();
        var result = new Organisation(
                kept.id(),
                kept.version(),
                kept.siret(),
                kept.ridet(),
                kept.name(),
                kept.kind(),
                first(
                                lent,
                                "address",
                                Optional.of(kept.address()).filter(text -> !text.isEmpty()),
                                Optional.of(absorbed.address()).filter(text -> !text.isEmpty()))
                        .orElse(""),
                first(lent, "commune", kept.commune(), absorbed.commune()),
                first(lent, "email", kept.email(), absorbed.email()),
                first(lent, "phone", kept.phone(), absorbed.phone()),
                first(lent, "activity", kept.activity(), absorbed.activity()),
                Optional.empty());
        return new Preview(kept, absorbed, result, lent);
    }

    private static <T> Optional<T> first(List<String> lent, String field, Optional<T> mine, Optional<T> theirs) {
        if (mine.isEmpty() && theirs.isPresent()) {
            lent.add(field);
        }
        return mine.or(() -> theirs);
    }

    private static Organisation giveBack(Organisation kept, Organisation other, List<String> lent) {
        return new Organisation(
                kept.id(),
                kept.version(),
                kept.siret(),
                kept.ridet(),
                kept.name(),
                kept.kind(),
                lent.contains("address") && kept.address().equals(other.address()) ? "" : kept.address(),
                kept.commune()
                        .filter(mine ->
                                !lent.contains("commune") || !other.commune().equals(Optional.of(mine))),
                kept.email()
                        .filter(mine ->
                                !lent.contains("email") || !other.email().equals(Optional.of(mine))),
                kept.phone()
                        .filter(mine ->
                                !lent.contains("phone") || !other.phone().equals(Optional.of(mine))),
                kept.activity()
                        .filter(mine ->
                                !lent.contains("activity") || !other.activity().equals(Optional.of(mine))),
                kept.mergedInto());
    }

    private static Entry entry(UUID id, String... fields) {
        return Entry.of(OrganisationDesk.MODULE, OrganisationDesk.TYPE, id, fields);
    }
}
