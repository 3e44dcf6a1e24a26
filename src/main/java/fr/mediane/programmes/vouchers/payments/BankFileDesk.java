package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.BankMessage;
import fr.mediane.engines.banking.References;
import fr.mediane.engines.banking.StatusReport;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.programmes.vouchers.payments.BankAnswers.Found;
import fr.mediane.programmes.vouchers.payments.EscrowTransfers.Standing;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Reads what the bank sends: reports on orders, and statements of the escrow account. Whole, or not at all. */
@Component
@Transactional
public class BankFileDesk {
    private final BankFiles files;
    private final BankAnswers answers;
    private final PaymentBooks books;
    private final Escrow escrow;
    private final JournalDesk journal;

    BankFileDesk(BankFiles files, BankAnswers answers, PaymentBooks books, Escrow escrow, JournalDesk journal) {
        this.files = files;
        this.answers = answers;
        this.books = books;
        this.escrow = escrow;
        this.journal = journal;
    }

    /** Reads a file of either kind; the same message a second time changes nothing. */
    public Decision<Reading> read(Actor actor, byte[] bytes) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        var parsed = BankMessage.parse(bytes);
        var decision = parsed instanceof Parsed.Valid<BankMessage>(var message)
                ? switch (message) {
                    case BankMessage.Report(var report) -> report(actor, report);
                    case BankMessage.Statements statements -> statements(actor, statements);
                }
                : Decision.<Reading>refused(parsed.errorOn("fichier").orElseThrow());
        if (!(decision instanceof Decision.Accepted<Reading>)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return decision;
    }

    private Decision<Reading> report(Actor actor, StatusReport report) {
        var of = answers.ofOrder(report.order());
        if (of.isEmpty()) {
            return Decision.refused(ErrorKey.on("fichier", "banking.error.order"));
        }
        var file = files.report(cut(report.messageId()), actor.account());
        if (file.isEmpty()) {
            return Decision.accepted(Reading.before(false));
        }
        note(actor, file.get());
        var sum = report.lines().isEmpty() && report.whole().isPresent()
                ? of.stream()
                        .filter(one -> one.is(Standing.ORDERED))
                        .map(one -> answer(
                                Optional.of(one.sent().id()), report.whole().get()))
                        .reduce(Reading.nothing(false), Reading::plus)
                : report.lines().stream()
                        .map(line -> answer(ours(of, line.reference()), line.answer()))
                        .reduce(Reading.nothing(false), Reading::plus);
        return Decision.accepted(sum);
    }

    private static Optional<UUID> ours(List<Found> of, String reference) {
        return References.parse(reference)
                .filter(id -> of.stream().anyMatch(one -> one.sent().id().equals(id)));
    }

    private Reading answer(Optional<UUID> transfer, StatusReport.Answer answer) {
        if (transfer.isEmpty()) {
            return new Reading(false, false, 0, 0, 0, 0, 0, 1);
        }
        if (!answer.rejects()) {
            return new Reading(false, false, 1, 0, 0, 0, 0, 0);
        }
        return answers.rejected(transfer.get(), answer.reason())
                ? new Reading(false, false, 0, 1, 0, 0, 0, 0)
                : new Reading(false, false, 0, 0, 0, 0, 0, 1);
    }

    /** Takes statements of the escrow account, each once. */
    public Decision<Reading> statements(Actor actor, BankMessage.Statements read) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        var own = escrow.account()
                .number()
                .map(number -> read.of(number.number()))
                .orElse(List.of());
        if (own.isEmpty()) {
            return Decision.refused(ErrorKey.on("fichier", "banking.error.account"));
        }
        if (!own.stream().allMatch(AccountStatement::whole)) {
            return Decision.refused(ErrorKey.on("fichier", "banking.error.sum"));
        }
        return Decision.accepted(own.stream()
                .map(one -> statement(actor, one))
                .reduce(Reading::plus)
                .orElseThrow());
    }

    private Reading statement(Actor actor, AccountStatement read) {
        var file = files.statement(read, actor.account());
        if (file.isEmpty()) {
            return Reading.before(true);
        }
        note(actor, file.get());
        var sum = Reading.nothing(true);
        for (int line = 1; line <= read.bookings().size(); line++) {
            sum = sum.plus(booking(file.get(), line, read.bookings().get(line - 1)));
        }
        files.compared(file.get(), books.atTheBank());
        return sum;
    }

    private Reading booking(UUID file, int line, Booking booking) {
        var paid = booking.cents() < 0 ? answers.booked(booking) : List.<Found>of();
        if (!paid.isEmpty()) {
            answers.paid(paid, booking.day());
            files.entry(file, line, booking, "PAYMENT", paid.getFirst().sent().order());
            return new Reading(true, false, 0, 0, paid.size(), 0, 0, 0);
        }
        var back = booking.cents() > 0 ? answers.cameBack(booking) : Optional.<Found>empty();
        if (back.isPresent()) {
            answers.returned(back.get(), booking);
            files.entry(file, line, booking, "RETURN", back.get().sent().id());
            return new Reading(true, false, 0, 0, 0, 1, 0, 0);
        }
        var entry = files.entry(file, line, booking, null, null);
        var deposit = booking.cents() > 0 ? files.onlyDeposit(booking.cents(), booking.day()) : Optional.<UUID>empty();
        return deposit.filter(id -> files.match(entry, id)).isPresent()
                ? new Reading(true, false, 0, 0, 0, 0, 1, 0)
                : new Reading(true, false, 0, 0, 0, 0, 0, 1);
    }

    private void note(Actor actor, UUID file) {
        journal.write(actor, Action.IMPORTED, List.of(Entry.of("programmes.vouchers", "bank-file", file)));
    }

    private static String cut(String text) {
        return text.length() > 35 ? text.substring(0, 35) : text;
    }
}
