package fr.mediane.programmes.vouchers.lists;

import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.programmes.vouchers.handing.DistributionDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads lists of people, shows what each line would do, and hands out what is lawful. */
@Component
public class ListDesk {
    /** Lines, the heading apart. */
    public static final int MOST = 10_000;

    public static final int MEGABYTES = 5;

    /** What a list says of people is kept no longer. */
    public static final int DAYS = 30;

    private static final String KIND = "vouchers.list";
    private final Lists lists;
    private final Checking checking;
    private final HandingOut handing;
    private final DistributionDesk distribution;
    private final MakingDesk making;
    private final Jobs jobs;
    private final JournalDesk journal;
    private final Clock clock;

    ListDesk(
            Lists lists,
            Checking checking,
            HandingOut handing,
            DistributionDesk distribution,
            MakingDesk making,
            Jobs jobs,
            JournalDesk journal,
            Clock clock) {
        this.lists = lists;
        this.checking = checking;
        this.handing = handing;
        this.distribution = distribution;
        this.making = making;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the actor's organisations still have to hand out. */
    public Decision<List<DistributionDesk.StockLine>> stock(Actor actor) {
        return actor.is(Role.DISTRIBUTOR) ? Decision.accepted(distribution.stock(actor)) : Decision.forbidden();
    }

    public List<PeopleList> latest(Actor actor) {
        return lists.of(Rights.organisations(actor, Role.DISTRIBUTOR));
    }

    /** What the rule of a batch's campaign asks of people: further columns of its lists. */
    public Decision<List<Field>> asked(Actor actor, UUID batch) {
        return next(actor, batch)
                .flatMap(voucher -> distribution.find(actor, voucher).map(distribution::asked));
    }

    /** Keeps a list with what each line would do; the same file again is the list it was. */
    public Decision<UUID> receive(Actor actor, UUID batch, byte[] file) {
        var own = making.find(actor, batch)
                .flatMap(found -> found.distributor()
                                .filter(id -> Rights.holds(actor, Role.DISTRIBUTOR, id))
                                .isPresent()
                        ? Decision.accepted(found)
                        : Decision.unknown());
        if (!actor.is(Role.DISTRIBUTOR)) {
            return Decision.forbidden();
        }
        return own.flatMap(found -> {
            var hash = Secret.hash(new String(file, StandardCharsets.ISO_8859_1));
            var known = lists.known(batch, hash);
            return known.isPresent()
                    ? Decision.accepted(known.get())
                    : asked(actor, batch)
                            .flatMap(asked -> read(file, asked).flatMap(lines -> {
                                var id = Uuid7.next();
                                try {
                                    checking.keep(id, actor, found, hash, lines);
                                } catch (DuplicateKeyException sentTwiceAtOnce) {
                                    return Decision.accepted(
                                            lists.known(batch, hash).orElseThrow());
                                }
                                journal.created(actor, Entry.of("programmes.vouchers", "people-list", id));
                                return Decision.accepted(id);
                            }));
        });
    }

    private Decision<List<ListReader.Read>> read(byte[] file, List<Field> asked) {
        try {
            var lines = ListReader.read(TableReader.read(file, MOST + 1), asked, Paris.today(clock));
            return lines.filter(all -> !all.isEmpty())
                    .map(Decision::accepted)
                    .orElseGet(() -> Decision.refused(ErrorKey.on("fichier", "vouchers.list.error.heading")));
        } catch (UnreadableTable unreadable) {
            return Decision.refused(ErrorKey.on(
                    "fichier", unreadable.key(), unreadable.arguments().toArray()));
        }
    }

    public Decision<PeopleList> find(Actor actor, UUID id) {
        if (!actor.is(Role.DISTRIBUTOR)) {
            return Decision.forbidden();
        }
        return lists.find(id)
                .filter(list -> Rights.holds(actor, Role.DISTRIBUTOR, list.distributor()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Some lines, in the order of the file. */
    public Decision<List<Line>> lines(Actor actor, UUID id, Optional<Line.State> state, int after, int most) {
        return find(actor, id).map(list -> lists.lines(id, state.map(Enum::name).orElse(""), after, most));
    }

    /** What hands a list out, while it does. */
    public Optional<Job> job(Actor actor, PeopleList list) {
        return list.job().flatMap(job -> jobs.find(actor, job));
    }

    /** Hands out what is ready, in the background; asked for again, it goes on where it stopped. */
    public Decision<PeopleList> confirm(Actor actor, UUID id) {
        return find(actor, id).map(list -> {
            if (list.ready() > 0 && job(actor, list).filter(Job::running).isEmpty()) {
                lists.confirm(id);
                journal.changed(actor, Entry.of("programmes.vouchers", "people-list", id, "confirmed"));
                lists.runs(id, jobs.start(actor, KIND, progress -> handing.run(actor, list, progress)));
            }
            return list;
        });
    }

    /** Takes a list away with what it says of people; what was handed out stays so. */
    public Decision<PeopleList> discard(Actor actor, UUID id) {
        return find(actor, id).flatMap(list -> {
            if (job(actor, list).filter(Job::running).isPresent()) {
                return Decision.refused(ErrorKey.of("vouchers.list.error.running"));
            }
            lists.remove(id);
            journal.deleted(actor, Entry.of("programmes.vouchers", "people-list", id));
            return Decision.accepted(list);
        });
    }

    private Decision<UUID> next(Actor actor, UUID batch) {
        return switch (distribution.next(actor, batch)) {
            case Decision.Unknown<UUID> none ->
                making.find(actor, batch).flatMap(any -> Decision.refused(ErrorKey.of("vouchers.list.error.no-stock")));
            case Decision<UUID> other -> other;
        };
    }

    @Scheduled(cron = "0 35 4 * * *", zone = Paris.NAME)
    void clear() {
        lists.clear(DAYS);
    }
}
