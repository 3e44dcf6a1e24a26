package fr.mediane.registers.journal;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and verifies the journal, for national administrators only; reading it is journaled too. */
@Component
public class JournalReviewDesk {
    /** Kind of the background job that verifies. */
    public static final String VERIFICATION = "journal.verify";

    private final Listing listing;
    private final Blocks blocks;
    private final Verifier verifier;
    private final JournalDesk journal;
    private final Jobs jobs;
    private final ObjectProvider<JournalNames> names;

    JournalReviewDesk(
            Listing listing,
            Blocks blocks,
            Verifier verifier,
            JournalDesk journal,
            Jobs jobs,
            ObjectProvider<JournalNames> names) {
        this.listing = listing;
        this.blocks = blocks;
        this.verifier = verifier;
        this.journal = journal;
        this.jobs = jobs;
        this.names = names;
    }

    /**
     * One page of entries, newest first.
     *
     * @param total how many there are in all, at most {@link JournalFilter#MOST}
     * @param more whether there are more than that
     */
    public record Found(List<JournalLine> lines, int total, boolean more) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How far the journal is sealed.
     *
     * @param waiting entries that no block seals yet
     */
    public record State(long blocks, Optional<Instant> lastSealedAt, long waiting) {}

    @Transactional
    public Decision<Found> list(Actor actor, JournalFilter filter) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var found = listing.find(filter, blocks.lastPlace());
        journal.read(actor, new Entry("registers.journal", "entry", filter.record(), List.of(), Optional.empty()));
        return Decision.accepted(found);
    }

    @Transactional(readOnly = true)
    public Decision<State> state(Actor actor) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var last = blocks.last();
        return Decision.accepted(
                new State(last.map(Block::number).orElse(0L), last.map(Block::sealedAt), blocks.waiting()));
    }

    /** Names for ids on the page; ids that no room knows are left out. */
    public Map<UUID, String> names(Actor actor, Collection<UUID> ids) {
        var all = new HashMap<UUID, String>();
        if (actor.isNationally(Role.ADMINISTRATOR) && !ids.isEmpty()) {
            names.forEach(room -> all.putAll(room.names(ids)));
        }
        return Map.copyOf(all);
    }

    /** Starts recomputing the whole chain in the background. */
    public Decision<UUID> verify(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR)
                ? Decision.accepted(jobs.start(actor, VERIFICATION, this::verify))
                : Decision.forbidden();
    }

    /** A verification that was started, and what it found once it is done. */
    public Decision<Job> verification(Actor actor, UUID job) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        return jobs.find(actor, job)
                .filter(found -> found.kind().equals(VERIFICATION))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private Map<String, String> verify(Progress progress) {
        progress.total(blocks.sealedEntries());
        var verification = verifier.verify(checked -> {
            progress.done(checked);
            progress.checkCancelled();
        });
        var result = new HashMap<>(Map.of(
                "blocks", String.valueOf(verification.blocks()),
                "entries", String.valueOf(verification.entries())));
        verification.firstBreak().ifPresent(broken -> {
            result.put("block", String.valueOf(broken.block()));
            result.put("fault", broken.fault().name());
        });
        return result;
    }
}
