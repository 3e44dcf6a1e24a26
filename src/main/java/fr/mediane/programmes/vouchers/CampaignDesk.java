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
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Campaigns: written by a sponsor or the operator, opened once every sponsor's part is committed. */
@Component
@Transactional
public class CampaignDesk {
    private static final int WHOLE = 10_000;
    private final Campaigns campaigns;
    private final Sponsors sponsors;
    private final LedgerDesk ledger;
    private final JournalDesk journal;
    private final Clock clock;

    CampaignDesk(Campaigns campaigns, Sponsors sponsors, LedgerDesk ledger, JournalDesk journal, Clock clock) {
        this.campaigns = campaigns;
        this.sponsors = sponsors;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a sponsor has entrusted and not committed, in cents. */
    public Decision<Long> free(Actor actor, UUID sponsor) {
        return sponsors(actor).contains(sponsor) || runs(actor)
                ? Decision.accepted(
                        sponsors.account(sponsor).map(ledger::balance).orElse(0L))
                : Decision.forbidden();
    }

    /** The campaigns one pays for; for those who run vouchers, all of them. */
    @Transactional(readOnly = true)
    public List<Campaign> list(Actor actor) {
        return runs(actor) ? campaigns.all() : campaigns.ofSponsors(sponsors(actor));
    }

    @Transactional(readOnly = true)
    public Decision<Campaign> find(Actor actor, UUID id) {
        return campaigns
                .find(id)
                .filter(campaign -> mayRead(actor, campaign))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Writes a draft, new or changed. */
    public Decision<Campaign> save(Actor actor, Campaign draft) {
        if (!runs(actor) && draft.shares().keySet().stream().noneMatch(sponsors(actor)::contains)) {
            return Decision.forbidden();
        }
        var mistakes = mistakes(draft);
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        var former = campaigns.find(draft.id());
        if (former.isPresent() && !mayRead(actor, former.get())) {
            return Decision.unknown();
        }
        if (!campaigns.save(draft, actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.error.changed-meanwhile"));
        }
        var entry = Entry.of("programmes.vouchers", "campaign", draft.id());
        if (former.isEmpty()) {
            journal.created(actor, entry);
        } else {
            journal.changed(actor, entry);
        }
        return Decision.accepted(draft);
    }

    /**
     * Commits the sponsors' parts and opens the campaign.
     *
     * @param vouchers for how many vouchers money is committed, 1 to 1,000,000
     */
    public Decision<Campaign> open(Actor actor, UUID id, int vouchers) {
        var found = campaigns.find(id).filter(campaign -> mayRead(actor, campaign));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var campaign = found.get();
        if (!mayOpen(actor, campaign)) {
            return Decision.forbidden();
        }
        if (vouchers < 1 || vouchers > 1_000_000) {
            return Decision.refused(ErrorKey.on("bons", "vouchers.error.how-many"));
        }
        if (campaign.shares().values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            return Decision.refused(ErrorKey.on("parts", "vouchers.error.shares"));
        }
        if (!campaigns.move(id, CampaignState.DRAFT, CampaignState.OPEN)) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-a-draft"));
        }
        var committed = ledger.openNew(NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.COMMITTED, campaign.name())
                        .neverNegative())
                .flatMap(_ -> commit(campaign, vouchers * campaign.cents()));
        if (!(committed instanceof Decision.Accepted<Campaign>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return committed;
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "campaign", id, "state"));
        return committed;
    }

    /** Stops a campaign for a while: meanwhile nothing is made, handed out or used. Or lets it go on. */
    public Decision<Campaign> turn(Actor actor, UUID id, CampaignState to) {
        var found = campaigns.find(id).filter(campaign -> mayRead(actor, campaign));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (!mayOpen(actor, found.get())) {
            return Decision.forbidden();
        }
        boolean turned = to == CampaignState.STOPPED
                ? campaigns.move(id, CampaignState.OPEN, to)
                : to == CampaignState.OPEN && campaigns.move(id, CampaignState.STOPPED, to);
        if (!turned) {
            return Decision.refused(ErrorKey.of("vouchers.error.not-now-campaign"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "campaign", id, "state"));
        return Decision.accepted(found.get());
    }

    /** Closes a campaign that was under way; false when it was closed already, or never opened. */
    public boolean close(Actor actor, UUID id) {
        if (!runs(actor)) {
            return false;
        }
        boolean closed = campaigns.move(id, CampaignState.OPEN, CampaignState.CLOSED)
                || campaigns.move(id, CampaignState.STOPPED, CampaignState.CLOSED);
        if (closed) {
            journal.changed(actor, Entry.of("programmes.vouchers", "campaign", id, "state"));
        }
        return closed;
    }

    /** Whether the actor may commit this campaign's money: nobody but the operator commits another sponsor's. */
    public boolean mayOpen(Actor actor, Campaign campaign) {
        return runs(actor) || sponsors(actor).containsAll(campaign.shares().keySet());
    }

    /** Whether the actor may write a campaign. */
    public boolean writes(Actor actor) {
        return runs(actor) || actor.is(Role.SPONSOR);
    }

    /** Each sponsor's part of the sum, to the cent: those cut short by most have the cents that are left over. */
    public static Map<UUID, Long> parts(Map<UUID, Integer> shares, long cents) {
        var order = shares.entrySet().stream()
                .sorted(Comparator.<Map.Entry<UUID, Integer>>comparingLong(share -> -(cents * share.getValue() % WHOLE))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var parts =
                order.stream().collect(Collectors.toMap(Map.Entry::getKey, share -> cents * share.getValue() / WHOLE));
        long missing =
                cents - parts.values().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < missing; i++) {
            parts.merge(order.get(i % order.size()).getKey(), 1L, Long::sum);
        }
        return parts;
    }

    private Decision<Campaign> commit(Campaign campaign, long cents) {
        var posting = Posting.of(Uuid7.next(), VoucherBooks.BOOK, VoucherBooks.COMMIT, today())
                .about(campaign.id())
                .credit(campaign.id(), cents);
        for (var part : parts(campaign.shares(), cents).entrySet()) {
            var account = sponsors.account(part.getKey());
            if (account.isEmpty()) {
                return Decision.refused(ErrorKey.on("bons", "vouchers.error.no-funds"));
            }
            posting = part.getValue() == 0 ? posting : posting.debit(account.get(), part.getValue());
        }
        return switch (ledger.post(posting)) {
            case Decision.Refused<?> refused
            when refused.reasons().getFirst().key().equals("ledger.floor") ->
                Decision.refused(ErrorKey.on("bons", "vouchers.error.no-funds"));
            case Decision<?> other -> other.map(written -> campaign);
        };
    }

    private static List<ErrorKey> mistakes(Campaign draft) {
        var mistakes = new ArrayList<ErrorKey>();
        if (draft.name().strip().length() < 3 || draft.name().length() > 120) {
            mistakes.add(ErrorKey.on("nom", "vouchers.error.name"));
        }
        if (draft.services().isEmpty()) {
            mistakes.add(ErrorKey.on("services", "vouchers.error.services"));
        }
        if (draft.cents() < 100 || draft.cents() > 100_000) {
            mistakes.add(ErrorKey.on("valeur", "vouchers.error.value"));
        }
        if (draft.booklet() < 1 || draft.booklet() > 50) {
            mistakes.add(ErrorKey.on("carnet", "vouchers.error.booklet"));
        }
        if (draft.ends().isBefore(draft.starts())) {
            mistakes.add(ErrorKey.on("fin", "vouchers.error.ends"));
        } else if (draft.graceUntil().isBefore(draft.ends())
                || !draft.graceUntil().isBefore(draft.starts().plusYears(3))) {
            mistakes.add(ErrorKey.on("grace", "vouchers.error.grace"));
        }
        if (draft.shares().isEmpty()
                || draft.shares().values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            mistakes.add(ErrorKey.on("parts", "vouchers.error.shares"));
        }
        return mistakes;
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private static boolean mayRead(Actor actor, Campaign campaign) {
        return runs(actor) || campaign.shares().keySet().stream().anyMatch(sponsors(actor)::contains);
    }

    public static boolean runs(Actor actor) {
        return Rights.runs(actor);
    }

    private static Set<UUID> sponsors(Actor actor) {
        return Rights.organisations(actor, Role.SPONSOR);
    }
}
