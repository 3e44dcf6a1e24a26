package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.AccountStatement.Booking;
import fr.mediane.engines.banking.AccountStatement.Detail;
import fr.mediane.engines.banking.References;
import fr.mediane.engines.banking.StatusReport;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.workforce.grants.GrantAnswerDesk;
import fr.mediane.programmes.workforce.grants.GrantPayment;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.bank.GrantBankFiles.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds what the bank says among our payments, does to them what follows from it, and keeps each line with its outcome. */
@Component
class GrantBankAnswers {
    private final GrantRunDesk runs;
    private final GrantAnswerDesk payments;
    private final GrantBankFiles files;

    GrantBankAnswers(GrantRunDesk runs, GrantAnswerDesk payments, GrantBankFiles files) {
        this.runs = runs;
        this.payments = payments;
        this.files = files;
    }

    /** @param day on which it was read: a report has none of its own */
    List<GrantBankOutcome> report(Actor actor, UUID file, GrantRun run, StatusReport report, LocalDate day) {
        var of = runs.payments(actor, run.id()).orThrow();
        var lines = report.lines().isEmpty() && report.whole().isPresent()
                ? of.stream()
                        .filter(one -> one.state() == GrantPayment.State.ORDERED)
                        .map(one -> new StatusReport.Line(
                                one.reference(), report.whole().get()))
                        .toList()
                : report.lines();
        return kept(file, lines, line -> answer(actor, of, line, day));
    }

    private List<Said> answer(Actor actor, List<GrantPayment> of, StatusReport.Line line, LocalDate day) {
        var words = (line.answer().status() + " " + line.answer().reason()).strip();
        var payment = of.stream()
                .filter(one -> one.reference().equals(line.reference().strip()))
                .findFirst();
        var outcome = payment.map(one -> !line.answer().rejects()
                        ? GrantBankOutcome.ACCEPTED
                        : rejected(actor, one.id(), line.answer().reason()))
                .orElse(GrantBankOutcome.UNKNOWN);
        return List.of(new Said(
                null,
                day,
                line.reference(),
                words,
                outcome,
                payment.map(GrantPayment::id).orElse(null)));
    }

    private GrantBankOutcome rejected(Actor actor, UUID id, String reason) {
        var payment = payments.find(actor, id).orThrow();
        return switch (payment.state()) {
            // noted by hand already
            case REJECTED -> GrantBankOutcome.REJECTED;
            case ORDERED ->
                runs.reject(actor, id, reason) instanceof Decision.Accepted<GrantRun>
                        ? GrantBankOutcome.REJECTED
                        : GrantBankOutcome.CLAIMED;
            case PREPARED, LEFT_OUT, PAID -> GrantBankOutcome.NOT_UNDER_WAY;
        };
    }

    List<GrantBankOutcome> statement(Actor actor, UUID file, AccountStatement read) {
        return kept(file, read.bookings(), booking -> booking(actor, booking));
    }

    private <T> List<GrantBankOutcome> kept(UUID file, List<T> lines, Function<T, List<Said>> meaning) {
        var outcomes = new ArrayList<GrantBankOutcome>();
        for (var line : lines) {
            for (var said : meaning.apply(line)) {
                files.line(file, outcomes.size() + 1, said);
                outcomes.add(said.outcome());
            }
        }
        return outcomes;
    }

    /** A line for each payment that a booking names, or one for the whole. */
    private List<Said> booking(Actor actor, Booking booking) {
        boolean debit = booking.cents() < 0;
        var details = booking.details();
        if (debit && details.isEmpty() && booking.order().isPresent()) {
            return order(actor, booking, booking.order().get());
        }
        boolean whole = details.stream().mapToLong(Detail::cents).sum() == Math.abs(booking.cents());
        if (!details.isEmpty()
                && whole
                && (debit || details.stream().allMatch(one -> one.returned().isPresent()))) {
            return details.stream()
                    .map(one -> debit ? paid(actor, booking, one) : cameBack(actor, booking, one))
                    .toList();
        }
        return List.of(said(booking, booking.cents(), booking.reference(), GrantBankOutcome.OTHER, Optional.empty()));
    }

    /** All that is left of an order, booked at once: to the cent, or not at all. */
    private List<Said> order(Actor actor, Booking booking, String reference) {
        var run = References.parse(reference).filter(id -> runs.find(actor, id) instanceof Decision.Accepted<GrantRun>);
        if (run.isEmpty()) {
            return List.of(said(booking, booking.cents(), reference, GrantBankOutcome.UNKNOWN, Optional.empty()));
        }
        var left = runs.payments(actor, run.get()).orThrow().stream()
                .filter(one -> one.state() == GrantPayment.State.ORDERED || one.state() == GrantPayment.State.PAID)
                .filter(one -> !files.booked(one.id()))
                .toList();
        return left.stream().mapToLong(GrantPayment::cents).sum() == -booking.cents()
                ? left.stream().map(one -> paid(actor, booking, one)).toList()
                : List.of(said(booking, booking.cents(), reference, GrantBankOutcome.AMOUNT, Optional.empty()));
    }

    private Said paid(Actor actor, Booking booking, Detail detail) {
        var found = find(actor, detail.reference());
        if (found.isEmpty() || found.get().cents() != detail.cents()) {
            return said(booking, -detail.cents(), detail.reference(), mismatch(found), found);
        }
        return paid(actor, booking, found.get());
    }

    private Said paid(Actor actor, Booking booking, GrantPayment payment) {
        var outcome = files.booked(payment.id())
                ? GrantBankOutcome.AGAIN
                : switch (payment.state()) {
                    // noted by hand already
                    case PAID -> GrantBankOutcome.PAID;
                    case ORDERED -> {
                        payments.paid(actor, payment.id(), booking.day()).orThrow();
                        yield GrantBankOutcome.PAID;
                    }
                    case PREPARED, LEFT_OUT, REJECTED -> GrantBankOutcome.NOT_UNDER_WAY;
                };
        return said(booking, -payment.cents(), payment.reference(), outcome, Optional.of(payment));
    }

    private Said cameBack(Actor actor, Booking booking, Detail detail) {
        var found = find(actor, detail.reference());
        if (found.isEmpty() || found.get().cents() != detail.cents()) {
            return said(booking, detail.cents(), detail.reference(), mismatch(found), found);
        }
        var payment = found.get();
        var outcome = payment.state() != GrantPayment.State.PAID
                ? GrantBankOutcome.NOT_UNDER_WAY
                : payments.returned(actor, payment.id(), detail.returned().orElse(""), booking.day())
                                instanceof Decision.Accepted<GrantPayment>
                        ? GrantBankOutcome.RETURNED
                        : GrantBankOutcome.CLAIMED;
        return said(booking, detail.cents(), detail.reference(), outcome, found);
    }

    private Optional<GrantPayment> find(Actor actor, String reference) {
        return References.parse(reference)
                .flatMap(id -> payments.find(actor, id) instanceof Decision.Accepted<GrantPayment>(var payment)
                        ? Optional.of(payment)
                        : Optional.empty());
    }

    private static GrantBankOutcome mismatch(Optional<GrantPayment> found) {
        return found.isPresent() ? GrantBankOutcome.AMOUNT : GrantBankOutcome.UNKNOWN;
    }

    private static Said said(
            Booking booking, long cents, String reference, GrantBankOutcome outcome, Optional<GrantPayment> payment) {
        return new Said(
                cents,
                booking.day(),
                reference,
                booking.words(),
                outcome,
                payment.map(GrantPayment::id).orElse(null));
    }
}
