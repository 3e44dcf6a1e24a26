package fr.mediane.programmes.vouchers.handing;

import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Made;
import fr.mediane.programmes.vouchers.Reissuing;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Hands vouchers out: on paper to whoever has them, or by a message with new codes. To whom is written nowhere, but for a
 * fingerprint where a campaign gives nobody two.
 */
@Component
@Transactional
public class DistributionDesk {
    private final Stocked stocked;
    private final Counter counter;
    private final Entitlement entitlement;
    private final Reissuing reissuing;
    private final HandingWords words;
    private final StoppedHanding stopped;
    private final Recipients recipients;
    private final JournalDesk journal;

    DistributionDesk(
            Stocked stocked,
            Counter counter,
            Entitlement entitlement,
            Reissuing reissuing,
            HandingWords words,
            StoppedHanding stopped,
            Recipients recipients,
            JournalDesk journal) {
        this.stocked = stocked;
        this.counter = counter;
        this.entitlement = entitlement;
        this.reissuing = reissuing;
        this.words = words;
        this.stopped = stopped;
        this.recipients = recipients;
        this.journal = journal;
    }

    /** What is left to hand out of a batch. */
    public record StockLine(UUID batch, String campaign, LocalDate ends, long leftToHand, long handed) {}

    /** Vouchers handed out together, with the number of the first of them. */
    public record HandedLine(
            Instant at,
            String campaign,
            Way how,
            int vouchers,
            @Nullable String firstSerial) {}

    /** Whether the actor has a counter at all. */
    public static boolean mayCome(Actor actor) {
        return Counter.stands(actor);
    }

    /** What the actor's organisations still have to hand out. */
    @Transactional(readOnly = true)
    public List<StockLine> stock(Actor actor) {
        return stocked.stock(distributors(actor));
    }

    /** The last fifty times something was handed out. */
    @Transactional(readOnly = true)
    public List<HandedLine> history(Actor actor) {
        return stocked.history(distributors(actor));
    }

    private static Set<UUID> distributors(Actor actor) {
        return Rights.organisations(actor, Role.DISTRIBUTOR);
    }

    /** A voucher by its number, of which the zeros in front may be left out. */
    @Transactional(readOnly = true)
    public Decision<Shown> find(Actor actor, String typed) {
        var digits = typed.replaceAll("\\D", "");
        var serial = digits.isEmpty() || digits.length() > 15 ? "" : "V" + "0".repeat(15 - digits.length()) + digits;
        return counter.find(actor, stocked.find(serial)).map(Counter.Own::voucher);
    }

    @Transactional(readOnly = true)
    public Decision<Shown> find(Actor actor, UUID voucher) {
        return counter.find(actor, voucher).map(Counter.Own::voucher);
    }

    /** The next voucher of a batch that can be handed out. */
    @Transactional(readOnly = true)
    public Decision<UUID> next(Actor actor, UUID batch) {
        return counter.batch(actor, batch)
                .flatMap(found -> stocked.next(batch).map(Decision::accepted).orElseGet(Decision::unknown));
    }

    /** Whether the campaign gives nobody two, so that one must say who gets one. */
    @Transactional(readOnly = true)
    public boolean asksWho(Shown voucher) {
        return recipients.oncePerPerson(voucher.campaign());
    }

    /** What the campaign's rule asks of the person. */
    @Transactional(readOnly = true)
    public List<Field> asked(Shown voucher) {
        return entitlement.asked(voucher.rule());
    }

    /** What the campaign's rule says of these answers. */
    @Transactional(readOnly = true)
    public Optional<Outcome> why(Actor actor, Shown voucher, List<String> answers) {
        return entitlement.why(actor, voucher.rule(), answers);
    }

    /** Hands out one voucher or what is left of its booklet; how many. */
    public Decision<Integer> hand(Actor actor, Handing asked) {
        var own = counter.find(actor, asked.voucher());
        if (!(own instanceof Decision.Accepted<Counter.Own>(var found))) {
            return own.map(any -> 0);
        }
        var handing = asked.ruledBy(found.voucher().rule());
        if (stocked.known(handing.id())) {
            return Decision.accepted(0);
        }
        var refusal = refusal(found, handing);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return undone(entitlement.decide(actor, handing).flatMap(entitled -> handed(actor, found, entitled)));
    }

    private Optional<ErrorKey> refusal(Counter.Own own, Handing handing) {
        if (!own.voucher().canBeHanded()) {
            return Optional.of(ErrorKey.of("vouchers.error.not-to-hand"));
        }
        if (own.distributor().isEmpty()) {
            return Optional.of(ErrorKey.of("vouchers.error.no-distributor"));
        }
        if (handing.recipient().isEmpty()
                && recipients.oncePerPerson(own.voucher().campaign())) {
            return Optional.of(ErrorKey.on("nom", "vouchers.error.who"));
        }
        return stopped.why(own.voucher().campaign()).map(ErrorKey::of).or(() -> words.mistake(handing));
    }

    private Decision<Integer> handed(Actor actor, Counter.Own own, Handing handing) {
        var vouchers = handing.whole()
                ? stocked.booklet(own.voucher())
                : List.of(own.voucher().id());
        if (!vouchers.contains(own.voucher().id())
                || !stocked.begin(
                        handing, own.voucher(), own.distributor().orElseThrow(), vouchers.size(), actor.account())
                || stocked.hand(vouchers, handing.id(), actor.account()) != vouchers.size()) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-to-hand"));
        }
        if (handing.recipient().isPresent()
                && !recipients.add(
                        handing.id(),
                        own.voucher().campaign(),
                        handing.recipient().get())) {
            return Decision.refused(ErrorKey.on("nom", "vouchers.error.once"));
        }
        vouchers.forEach(id -> stocked.event(id, "HANDED", actor.account(), ""));
        journal.changed(actor, Entry.of("programmes.vouchers", "handing", handing.id()));
        return handing.how() == Way.PAPER ? Decision.accepted(vouchers.size()) : sent(actor, own, handing, vouchers);
    }

    private Decision<Integer> sent(Actor actor, Counter.Own own, Handing handing, List<UUID> vouchers) {
        var fresh = new ArrayList<Made>();
        for (var id : vouchers) {
            switch (reissuing.reissue(
                    actor.account(), id, Uuid7.next(), handing.how().name())) {
                case Decision.Accepted<Made>(var made) -> fresh.add(made);
                case Decision<Made> not -> {
                    return not.map(any -> 0);
                }
            }
        }
        words.send(handing, own.voucher(), fresh);
        return Decision.accepted(vouchers.size());
    }

    /** What is refused leaves nothing. */
    static <T> Decision<T> undone(Decision<T> decision) {
        if (!(decision instanceof Decision.Accepted<T>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decision;
    }
}
