package fr.mediane.programmes.vouchers;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Progress;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes vouchers and puts them into use: the operator makes, a sponsor activates, never the same person. */
@Component
public class MakingDesk {
    /** So many are made, or blocked, in one go. */
    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Batches batches;
    private final LedgerDesk ledger;
    private final JournalDesk journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MakingDesk(
            JdbcClient jdbc,
            Campaigns campaigns,
            Batches batches,
            LedgerDesk ledger,
            JournalDesk journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.batches = batches;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sets money aside for a batch; nothing is made when the campaign has not that much left.
     *
     * @param vouchers 1 to 1,000,000
     * @param distributor who will hand them out
     */
    public Decision<Batch> order(Actor actor, UUID campaign, int vouchers, Optional<UUID> distributor) {
        return order(actor, new BatchOrder(Uuid7.next(), campaign, vouchers, distributor, false));
    }

    /** The same, once for an id however often it is sent. */
    public Decision<Batch> order(Actor actor, BatchOrder order) {
        if (!CampaignDesk.runs(actor)) {
            return Decision.forbidden();
        }
        if (order.vouchers() < 1 || order.vouchers() > 1_000_000) {
            return Decision.refused(ErrorKey.on("bons", "vouchers.error.how-many"));
        }
        var before = batches.find(order.id());
        if (before.isPresent()) {
            return before.filter(batch -> batch.campaign().equals(order.campaign()))
                    .map(Decision::accepted)
                    .orElseGet(() -> Decision.refused(ErrorKey.of("vouchers.outcome.KEY")));
        }
        var found = campaigns.find(order.campaign());
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (found.get().state() != CampaignState.OPEN || campaigns.guarantees(order.campaign())) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-open"));
        }
        try {
            return accepted(() -> set(actor, found.get(), order));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return order(actor, order);
        }
    }

    private Decision<Batch> set(Actor actor, Campaign campaign, BatchOrder order) {
        var batch = new Batch(
                order.id(),
                campaign.id(),
                order.vouchers(),
                order.distributor(),
                actor.account(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order.printed(),
                Optional.empty());
        batches.begin(batch);
        var account = NewAccount.of(
                        batch.id(), VoucherBooks.BOOK, VoucherBooks.COMMITTED, campaign.name() + " · " + batch.id())
                .neverNegative();
        if (ledger.openNew(account) instanceof Decision.Refused<UUID>) {
            return Decision.refused(
                    ErrorKey.of("vouchers.outcome.KEY")); // a campaign has it, whose money is not this batch's
        }
        journal.created(actor, Entry.of("programmes.vouchers", "batch", batch.id()));
        long cents = order.vouchers() * campaign.cents();
        return switch (ledger.post(posting(VoucherBooks.MAKE, batch.id())
                .debit(campaign.id(), cents)
                .credit(batch.id(), cents))) {
            case Decision.Refused<?> refused
            when refused.reasons().getFirst().key().equals("ledger.floor") ->
                Decision.refused(ErrorKey.on("bons", "vouchers.error.no-budget"));
            case Decision<?> other -> other.map(written -> batch);
        };
    }

    /**
     * Makes the vouchers that a batch is set aside for.
     *
     * @param printer gets them some at a time, with their secrets, which are seen this once
     */
    public void make(Actor actor, Batch batch, Consumer<List<Made>> printer, Progress progress) {
        var campaign = campaigns.find(batch.campaign()).orElseThrow();
        progress.total(batch.vouchers());
        for (int done = 0; done < batch.vouchers(); ) {
            progress.checkCancelled();
            int many = Math.min(CHUNK, batch.vouchers() - done);
            int from = done;
            var made = transaction.execute(status -> some(campaign, batch, from, many));
            printer.accept(made);
            done += many;
            progress.done(done);
        }
        transaction.executeWithoutResult(status -> batches.made(batch.id(), clock.instant()));
    }

    private List<Made> some(Campaign campaign, Batch batch, int from, int many) {
        var ids = new ArrayList<UUID>(many);
        var made = new ArrayList<Made>(many);
        var accounts = new ArrayList<NewAccount>(many);
        var lines = new ArrayList<Posting.Line>(many);
        for (var serial : batches.serials(many)) {
            var id = Uuid7.next();
            ids.add(id);
            made.add(new Made((from + made.size()) / campaign.booklet() + 1, serial, Secret.random()));
            accounts.add(NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.IN_CIRCULATION, serial)
                    .neverNegative());
            lines.add(new Posting.Line(id, -campaign.cents()));
        }
        ledger.open(accounts);
        batches.add(batch, campaign.cents(), ids, made);
        ledger.post(posting(VoucherBooks.MAKE, batch.id())
                        .debit(batch.id(), many * campaign.cents())
                        .with(lines))
                .orThrow();
        return made;
    }

    /** A batch, for those who run vouchers, pay for these, or hand them out. */
    public Decision<Batch> find(Actor actor, UUID batch) {
        return batches.find(batch)
                .filter(found -> sees(actor, found) || handsOut(actor, found))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Whether the actor may make this batch's vouchers usable. */
    public boolean mayActivate(Actor actor, Batch batch) {
        return sees(actor, batch)
                && !(batch.madeBy().isPresent() && batch.madeBy().equals(actor.account()));
    }

    /** Makes a batch's vouchers usable; refused to whoever made them. */
    public Decision<Batch> activate(Actor actor, UUID batch) {
        var found = batches.find(batch);
        if (found.isEmpty() || !sees(actor, found.get())) {
            return Decision.unknown();
        }
        if (found.get().madeBy().isPresent() && found.get().madeBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.error.made-it"));
        }
        return accepted(() -> {
            if (!batches.activate(batch, actor.account(), clock.instant())) {
                return Decision.refused(ErrorKey.of("vouchers.error.not-to-activate"));
            }
            journal.changed(actor, Entry.of("programmes.vouchers", "batch", batch, "state"));
            return Decision.accepted(found.get());
        });
    }

    /**
     * Blocks all that is left of a batch, for good: its value goes back to the campaign, also what was set aside for
     * vouchers that were never made. How many were blocked.
     */
    public Decision<Integer> block(Actor actor, UUID batch, String reason) {
        var found = batches.find(batch);
        if (found.isEmpty() || !(sees(actor, found.get()) || handsOut(actor, found.get()))) {
            return Decision.unknown();
        }
        if (reason.isBlank() || reason.length() > 500) {
            return Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"));
        }
        transaction.executeWithoutResult(status -> {
            if (batches.block(batch, actor.account(), reason, clock.instant())) {
                release(found.get());
                journal.changed(actor, Entry.of("programmes.vouchers", "batch", batch, "state"));
            }
        });
        int blocked = 0;
        for (var some = batches.alive(batch, CHUNK); !some.isEmpty(); some = batches.alive(batch, CHUNK)) {
            var these = some;
            blocked += transaction.execute(status -> jdbc.sql("select vouchers.stop(:ids::uuid[], 'BLOCKED', :today)")
                    .param("ids", these.toArray(UUID[]::new))
                    .param("today", today())
                    .query(Integer.class)
                    .single());
        }
        return Decision.accepted(blocked);
    }

    /** What is still being made finds no money any more, and stops. */
    private void release(Batch batch) {
        long rest = ledger.balance(batch.id());
        if (rest > 0) {
            ledger.post(posting(VoucherBooks.RELEASE, batch.id())
                            .debit(batch.id(), rest)
                            .credit(batch.campaign(), rest))
                    .orThrow();
        }
    }

    private boolean sees(Actor actor, Batch batch) {
        return CampaignDesk.runs(actor)
                || campaigns.find(batch.campaign()).stream()
                        .flatMap(campaign -> campaign.shares().keySet().stream())
                        .anyMatch(sponsor -> Rights.holds(actor, Role.SPONSOR, sponsor));
    }

    private static boolean handsOut(Actor actor, Batch batch) {
        return batch.distributor()
                .filter(id -> Rights.holds(actor, Role.DISTRIBUTOR, id))
                .isPresent();
    }

    private Posting posting(String kind, UUID about) {
        return Posting.of(Uuid7.next(), VoucherBooks.BOOK, kind, today()).about(about);
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private <T> Decision<T> accepted(Supplier<Decision<T>> work) {
        return transaction.execute(status -> {
            var decision = work.get();
            if (!(decision instanceof Decision.Accepted<T>)) {
                status.setRollbackOnly();
            }
            return decision;
        });
    }
}
