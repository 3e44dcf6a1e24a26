package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.FundSource;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Over;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Paid;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.Instalment;
import fr.mediane.programmes.workforce.grants.rules.Schedule;
import fr.mediane.programmes.workforce.grants.rules.Settled;
import fr.mediane.programmes.workforce.legacy.Legacy.Payment;
import fr.mediane.programmes.workforce.legacy.PaymentReconciling.Held;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the payments of one funding against what each instalment is worth. */
final class FundingCount {
    private final Begun begun;
    private final List<FundingCount> before;
    private final Findings findings;
    private final Schedule schedule;
    private final List<Paid> paid = new ArrayList<>();
    private final List<Over> over = new ArrayList<>();

    /**
     * A funding that begins.
     *
     * @param months funded: fewer than the version says once the position was given back
     */
    record Begun(Held held, GrantVersion version, DateRange months, boolean closed) {}

    /** @param before earlier fundings of the position */
    FundingCount(Begun begun, List<FundingCount> before, Findings findings) {
        this.begun = begun;
        this.before = before;
        this.findings = findings;
        var months = begun.months();
        var whole = begun.version().months(months.from()).until();
        var ended = months.until().isBefore(whole) ? Optional.of(months.until()) : Optional.<LocalDate>empty();
        schedule = Schedule.of(
                begun.version(),
                begun.held().audience(),
                months.from(),
                ended,
                begun.held().occupied());
    }

    LocalDate begins() {
        return begun.months().from();
    }

    DateRange months() {
        return begun.months();
    }

    void over(Over more) {
        over.add(more);
    }

    /** Takes a payment up to what its instalment still is worth; the rest is to be given back. */
    void take(Payment one) {
        var part = schedule.instalments().stream()
                .filter(each -> each.number() == one.number())
                .findFirst();
        if (part.isEmpty()) {
            over(one, one.cents(), FindingKind.NO_INSTALMENT, one.number());
            return;
        }
        if (otherFund(part.get().months(), one.fund())) {
            over(one, one.cents(), FindingKind.TWO_FUNDS, one.number());
            return;
        }
        take(one, part.get());
    }

    private void take(Payment one, Instalment part) {
        var same = paid.stream().filter(each -> each.number() == one.number()).toList();
        long left = part.full() - same.stream().mapToLong(Paid::cents).sum();
        if (left == 0 || same.size() == Settled.Kind.values().length) {
            over(one, one.cents(), FindingKind.PAID_TWICE, one.number());
            return;
        }
        if (one.cents() > left) {
            over(one, one.cents() - left, FindingKind.OVER_THE_CAP, one.number());
        }
        paid.add(new Paid(
                Uuid7.next(),
                one.ref(),
                one.number(),
                same.isEmpty() ? Settled.Kind.INSTALMENT : Settled.Kind.SUPPLEMENT,
                part.months(),
                one.fund(),
                Math.min(one.cents(), left),
                one.paid()));
    }

    /** An instalment's months may reach beyond the funding's, into the next one's. */
    private boolean otherFund(DateRange of, FundSource fund) {
        return paid.stream().anyMatch(one -> one.fund() != fund && one.months().overlaps(of))
                || before.stream()
                        .flatMap(count -> count.paid.stream())
                        .anyMatch(one -> one.fund() != fund && one.months().overlaps(of));
    }

    private void over(Payment one, long cents, FindingKind kind, Object argument) {
        findings.add(LegacyFile.PAYMENTS, one.line(), one.ref(), kind, argument, PaymentReconciling.euros(cents));
        over.add(new Over(one.fund(), cents));
    }

    Funded funded() {
        long settled = paid.stream().mapToLong(Paid::cents).sum();
        var held = begun.held();
        return new Funded(
                held.position().ref(),
                begun.version().code(),
                held.audience(),
                begun.months(),
                schedule,
                begun.closed(),
                begun.closed() ? settled : begun.version().total(held.audience()),
                paid,
                over);
    }
}
