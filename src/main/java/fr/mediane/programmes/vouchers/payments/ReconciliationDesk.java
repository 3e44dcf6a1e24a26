package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.vouchers.FundsDesk;
import fr.mediane.programmes.vouchers.payments.Reconciliation.Booked;
import fr.mediane.programmes.vouchers.payments.Reconciliation.Day;
import fr.mediane.programmes.vouchers.payments.Reconciliation.Deposit;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Compares the books with the bank, and clears up what came in at the bank and nobody had noted. */
@Component
@Transactional
public class ReconciliationDesk {
    private final BankFiles files;
    private final PaymentBooks books;
    private final FundsDesk funds;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    ReconciliationDesk(
            BankFiles files, PaymentBooks books, FundsDesk funds, OrganisationDesk organisations, JournalDesk journal) {
        this.files = files;
        this.books = books;
        this.funds = funds;
        this.organisations = organisations;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Decision<Reconciliation> today(Actor actor) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        var unseen = files.unseen();
        var names = organisations.named(
                actor, unseen.stream().map(BankFiles.Deposit::sponsor).collect(Collectors.toSet()));
        var days = files.statements().stream()
                .map(read -> new Day(read.day(), read.opening(), read.closing(), read.ledger(), read.follows()))
                .toList();
        return Decision.accepted(new Reconciliation(
                books.atTheBank(),
                days.stream().findFirst(),
                days,
                files.open().stream()
                        .map(one -> new Booked(one.id(), one.day(), one.cents(), one.reference(), one.words()))
                        .toList(),
                unseen.stream()
                        .map(one -> new Deposit(names.getOrDefault(one.sponsor(), ""), one.cents(), one.day()))
                        .toList()));
    }

    /** A booking that came in and is nothing in the books yet. */
    @Transactional(readOnly = true)
    public Decision<Booked> open(Actor actor, UUID entry) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        return files.open(entry)
                .filter(one -> one.cents() > 0)
                .map(one -> new Booked(one.id(), one.day(), one.cents(), one.reference(), one.words()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** Says which sponsor's money a booking is: the deposit noted for it, or a new one. */
    public Decision<UUID> assign(Actor actor, UUID entry, UUID sponsor) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        var open = files.open(entry).filter(booked -> booked.cents() > 0);
        if (open.isEmpty()) {
            return Decision.unknown();
        }
        var noted = files.depositOf(sponsor, open.get().cents());
        // the booking's id is that of the deposit: asked twice, it is written once
        var deposit = noted.isPresent()
                ? Decision.accepted(noted.get())
                : funds.deposit(
                                actor,
                                entry,
                                sponsor,
                                open.get().cents(),
                                open.get().day())
                        .map(written -> entry);
        if (deposit instanceof Decision.Accepted<UUID>(var id)) {
            if (!files.match(entry, id)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Decision.refused(ErrorKey.of("vouchers.error.bank.matched"));
            }
            journal.changed(actor, Entry.of("programmes.vouchers", "bank-entry", entry, "about"));
        }
        return deposit;
    }
}
