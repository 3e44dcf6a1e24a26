package fr.mediane.programmes.vouchers.making;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Rows;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.BatchOrder;
import fr.mediane.programmes.vouchers.Batches;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.programmes.vouchers.VoucherState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches as their pages show them; orders one with its sheets. */
@Component
public class BatchDesk {
    private final MakingDesk making;
    private final Batches batches;
    private final CampaignDesk campaigns;
    private final KeptFiles files;
    private final SheetPrinting printing;
    private final JdbcClient jdbc;

    BatchDesk(
            MakingDesk making,
            Batches batches,
            CampaignDesk campaigns,
            KeptFiles files,
            SheetPrinting printing,
            JdbcClient jdbc) {
        this.making = making;
        this.batches = batches;
        this.campaigns = campaigns;
        this.files = files;
        this.printing = printing;
        this.jdbc = jdbc;
    }

    /**
     * How many vouchers of a batch are where.
     *
     * @param handed how many were handed out
     */
    public record Stock(Map<VoucherState, Long> states, long handed) {
        public Stock {
            states = Map.copyOf(states);
        }

        public long all() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Whether the actor has to do with batches at all. */
    public static boolean mayCome(Actor actor) {
        return Rights.runs(actor) || actor.is(Role.SPONSOR) || actor.is(Role.DISTRIBUTOR);
    }

    /** A campaign's batches, newest first. */
    public Decision<List<Batch>> of(Actor actor, UUID campaign) {
        return campaigns.find(actor, campaign).map(found -> batches.of(campaign));
    }

    /** Sets money aside and begins to make and print in the background; the file is of the batch's id. */
    public Decision<Batch> order(Actor actor, BatchOrder order) {
        return making.order(actor, order)
                .flatMap(batch -> begun(actor, batch) ? Decision.accepted(batch) : print(actor, batch));
    }

    private boolean begun(Actor actor, Batch batch) {
        return batch.madeAt().isPresent()
                || batch.blockedAt().isPresent()
                || files.find(actor, batch.id()).isPresent();
    }

    private Decision<Batch> print(Actor actor, Batch batch) {
        var campaign = campaigns.find(actor, batch.campaign()).orThrow();
        var ordered = files.order(actor, SheetPrinting.order(campaign, batch), printing.body(actor, campaign, batch));
        if (ordered instanceof Decision.Refused<KeptFile>) {
            making.block(Actor.SYSTEM, batch.id(), SheetPrinting.GIVEN_UP).orThrow();
        }
        return ordered.map(file -> batch);
    }

    /** The sheets, for whoever had them made, until they have downloaded them. */
    public Optional<KeptFile> sheets(Actor actor, Batch batch) {
        return files.find(actor, batch.id());
    }

    /** Where the vouchers of a batch are, for those who see the batch. */
    public Decision<Stock> stock(Actor actor, UUID batch) {
        return making.find(actor, batch).map(found -> stock(batch));
    }

    private record Line(VoucherState state, long vouchers, long handed) {}

    private Stock stock(UUID batch) {
        var states = new EnumMap<VoucherState, Long>(VoucherState.class);
        long handed = 0;
        for (var line : Rows.list(jdbc.sql("""
                        select state, count(*) as vouchers, count(handed_at) as handed
                        from vouchers.voucher where batch = :batch group by state
                        """).param("batch", batch).query(Line.class))) {
            states.put(line.state(), line.vouchers());
            handed += line.handed();
        }
        return new Stock(states, handed);
    }
}
