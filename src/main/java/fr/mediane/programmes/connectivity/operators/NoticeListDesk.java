package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Operators read the notices that they were told; reading who the customer is, is journaled. */
@Component
@Transactional
public class NoticeListDesk {
    /** The most notices at once. */
    public static final int MOST = 200;

    private final MaintenanceNotices notices;
    private final NoticeReading reading;
    private final OperatorDesk operators;
    private final ChangeFeed feed;
    private final JournalDesk journal;

    NoticeListDesk(
            MaintenanceNotices notices,
            NoticeReading reading,
            OperatorDesk operators,
            ChangeFeed feed,
            JournalDesk journal) {
        this.notices = notices;
        this.reading = reading;
        this.operators = operators;
        this.feed = feed;
        this.journal = journal;
    }

    /** A notice and what it waits for. */
    public record Line(MaintenanceNotice notice, List<Waiting> waits) {}

    /**
     * A page of a list.
     *
     * @param counts how many wait for what, of all
     * @param all how many there are, whatever they wait for
     */
    public record Listed(List<Line> lines, Map<Waiting, Long> counts, long all) {}

    /**
     * What changed after a position, each notice once, as it is now.
     *
     * @param next where to go on
     * @param more whether there is more to be had at once
     */
    public record Changed(List<MaintenanceNotice> notices, Change.Position next, boolean more) {}

    /**
     * The notices of the actor's operators, the latest told first.
     *
     * @param waiting only those that wait for this
     * @param page 0 for the first
     * @param size 1 to {@link #MOST}
     */
    public Decision<Listed> list(Actor actor, Optional<Waiting> waiting, int page, int size) {
        return operators.own(actor).map(own -> {
            var ids = own.stream().map(Operator::id).toList();
            var many = Math.clamp(size, 1, MOST);
            var found = reading.find(ids, waiting, many, Math.clamp(page, 0, 10_000) * many);
            var read = read(actor, found.stream().map(NoticeReading.Line::id).toList());
            return new Listed(
                    found.stream()
                            .map(line -> new Line(Objects.requireNonNull(read.get(line.id())), line.waits()))
                            .toList(),
                    reading.counts(ids),
                    reading.all(ids));
        });
    }

    /** One of the actor's operators; unknown when it is another's. */
    public Decision<Line> find(Actor actor, UUID notice) {
        return operators.own(actor).flatMap(own -> {
            var found = notices.find(notice)
                    .filter(one ->
                            own.stream().anyMatch(operator -> operator.id().equals(one.operator())));
            found.ifPresent(one -> journal.read(actor, entry(one.id())));
            return found.map(one -> Decision.accepted(new Line(one, reading.waits(one.id()))))
                    .orElseGet(Decision::unknown);
        });
    }

    /**
     * What changed at the actor's operator after a position, oldest first. A slow transaction is waited for, never lost.
     *
     * @param limit 1 to {@link #MOST}
     */
    public Decision<Changed> changed(Actor actor, Change.Position after, int limit) {
        return operators.own(actor).flatMap(own -> {
            if (own.isEmpty()) {
                return Decision.unknown();
            }
            var many = Math.clamp(limit, 1, MOST);
            var changes = feed.after(NoticeChanges.feed(own.getFirst().id()), after, many);
            // of one changed twice, the place of its last change counts
            var ids = new ArrayList<>(changes.reversed().stream()
                    .map(Change::record)
                    .distinct()
                    .toList()
                    .reversed());
            var read = read(actor, ids);
            return Decision.accepted(new Changed(
                    ids.stream().map(id -> Objects.requireNonNull(read.get(id))).toList(),
                    changes.isEmpty() ? after : changes.getLast().position(),
                    changes.size() == many));
        });
    }

    private Map<UUID, MaintenanceNotice> read(Actor actor, List<UUID> ids) {
        if (!ids.isEmpty()) {
            journal.write(
                    actor, Action.READ, ids.stream().map(NoticeListDesk::entry).toList());
        }
        return notices.among(ids).stream().collect(Collectors.toMap(MaintenanceNotice::id, one -> one));
    }

    private static Entry entry(UUID notice) {
        return Entry.of(OperatorDesk.MODULE, NoticeChanges.TYPE, notice, "customerReference", "customerName");
    }
}
