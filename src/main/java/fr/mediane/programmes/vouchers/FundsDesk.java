package fr.mediane.programmes.vouchers;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.engines.ledger.Posting;
import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what came in at the escrow account. */
@Component
@Transactional
public class FundsDesk {
    private static final long MOST = 10_000_000_000L;
    private final Sponsors sponsors;
    private final LedgerDesk ledger;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    FundsDesk(Sponsors sponsors, LedgerDesk ledger, OrganisationDesk organisations, JournalDesk journal) {
        this.sponsors = sponsors;
        this.ledger = ledger;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * Writes a sponsor's money that came in at the bank.
     *
     * @param id made once per form: the same deposit sent twice counts once
     * @param cents 1 cent to 100 million euros
     * @param day when the bank credited it
     */
    public Decision<Written> deposit(Actor actor, UUID id, UUID sponsor, long cents, LocalDate day) {
        if (!actor.isNationally(Role.PAYER) && !CampaignDesk.runs(actor)) {
            return Decision.forbidden();
        }
        if (cents < 1 || cents > MOST) {
            return Decision.refused(ErrorKey.on("montant", "vouchers.error.deposit"));
        }
        var name = organisations.named(actor, List.of(sponsor)).get(sponsor);
        if (name == null) {
            return Decision.refused(ErrorKey.on("financeur", "vouchers.error.sponsor"));
        }
        var account = sponsors.add(sponsor, Uuid7.next());
        ledger.open(List.of(
                NewAccount.of(VoucherBooks.BANK_ACCOUNT, VoucherBooks.BOOK, VoucherBooks.BANK, "Compte séquestre"),
                NewAccount.of(account, VoucherBooks.BOOK, VoucherBooks.FREE, name)
                        .ownedBy(sponsor)
                        .neverNegative()));
        journal.changed(actor, Entry.of("programmes.vouchers", "sponsor", sponsor, "funds"));
        var written = ledger.post(Posting.of(id, VoucherBooks.BOOK, VoucherBooks.DEPOSIT, day)
                .about(sponsor)
                .debit(VoucherBooks.BANK_ACCOUNT, cents)
                .credit(account, cents));
        if (written instanceof Decision.Accepted<Written>) {
            sponsors.deposited(id, sponsor, cents, day);
        }
        return written;
    }

    /**
     * Gives all that is left of a campaign back to its sponsors' funds, each by its share. To be called by the end of the
     * campaign alone, within its transaction.
     *
     * @return cents by sponsor; nothing when nothing was left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, Long> giveBack(Campaign campaign, UUID id, LocalDate day) {
        long rest = ledger.available(campaign.id()).orElse(0);
        if (rest <= 0) {
            return Map.of();
        }
        var parts = CampaignDesk.parts(campaign.shares(), rest);
        var posting = Posting.of(id, VoucherBooks.BOOK, VoucherBooks.RELEASE, day)
                .about(campaign.id())
                .debit(campaign.id(), rest);
        for (var part : parts.entrySet()) {
            posting = part.getValue() == 0
                    ? posting
                    : posting.credit(sponsors.account(part.getKey()).orElseThrow(), part.getValue());
        }
        ledger.post(posting).orThrow();
        return parts;
    }
}
