package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The instalments of a position, from its funding and its contracts.
 *
 * <p>The one rule of proration: an instalment is earned by the day. Its amount is multiplied by the days of its months on
 * which the position was occupied while it was funded, divided by all days of its months, without the fraction of a cent;
 * and it is never more than the salary of those days, because the grant pays for salary only. So a vacant position earns
 * nothing, and what was paid ahead for days after an early end is to be given back.
 */
public record Schedule(List<Instalment> instalments, Optional<LocalDate> ended) {
    /** Nothing is paid. */
    public static final Schedule NOTHING = new Schedule(List.of(), Optional.empty());

    /** @param ended the first day that is not funded any more, when that is before the last month */
    public Schedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * The schedule of a position.
     *
     * @param begins the first day that is funded: the stretches of the instalments are counted from it
     * @param ended the first day that is not funded any more, when that is before the version's last month
     * @param occupied by whom, no two on the same day
     */
    public static Schedule of(
            GrantVersion version,
            Audience audience,
            LocalDate begins,
            Optional<LocalDate> ended,
            List<Occupation> occupied) {
        var amounts = version.instalments(audience);
        var instalments = new ArrayList<Instalment>();
        for (int number = 1; number <= amounts.size(); number++) {
            var months = version.stretch(begins, number, amounts.size());
            instalments.add(instalment(number, months, amounts.get(number - 1), ended, occupied));
        }
        return new Schedule(instalments, ended);
    }

    private static Instalment instalment(
            int number, DateRange months, long full, Optional<LocalDate> ended, List<Occupation> occupied) {
        var funded = ended.filter(months.until()::isAfter).orElse(months.until());
        if (!months.from().isBefore(funded)) {
            return new Instalment(number, months, full, 0, Optional.empty());
        }
        var counted = new DateRange(months.from(), funded);
        var worked =
                occupied.stream().flatMap(one -> one.within(counted).stream()).toList();
        long days = worked.stream().mapToLong(DateRange::days).sum();
        long salary = occupied.stream().mapToLong(one -> one.salary(counted)).sum();
        return new Instalment(
                number,
                months,
                full,
                Math.min(full * days / months.days(), salary),
                worked.stream().map(DateRange::from).min(LocalDate::compareTo));
    }

    /** All that the position earns, in cents. */
    public long entitled() {
        return instalments.stream().mapToLong(Instalment::entitled).sum();
    }

    /** What has been paid and is not earned, in cents: to be given back when the funding ends. */
    public long unearned(List<Settled> settled) {
        return Math.max(0, settled.stream().mapToLong(Settled::cents).sum() - entitled());
    }

    /**
     * What is to be paid on a day: each instalment once somebody works in its months, less what earlier ones paid ahead
     * for days that were not worked; and once its months are over or funded no more, what a later contract has added to it.
     */
    public List<Due> due(List<Settled> settled, LocalDate today) {
        long balance = instalments.stream()
                        .filter(one ->
                                paid(settled, one, Settled.Kind.INSTALMENT).isPresent())
                        .mapToLong(Instalment::entitled)
                        .sum()
                - settled.stream().mapToLong(Settled::cents).sum();
        var due = new ArrayList<Due>();
        for (var one : instalments) {
            boolean begun = paid(settled, one, Settled.Kind.INSTALMENT).isPresent();
            if (!begun && one.dueOn().filter(day -> !day.isAfter(today)).isPresent()) {
                long cents = Math.clamp(one.entitled() + balance, 0L, one.entitled());
                balance += one.entitled() - cents;
                add(due, one, Settled.Kind.INSTALMENT, cents);
            } else if (begun
                    && isOver(one, today)
                    && paid(settled, one, Settled.Kind.SUPPLEMENT).isEmpty()) {
                long cents = Math.clamp(one.entitled() - all(settled, one), 0L, Math.max(0, balance));
                balance -= cents;
                add(due, one, Settled.Kind.SUPPLEMENT, cents);
            }
        }
        return List.copyOf(due);
    }

    private boolean isOver(Instalment one, LocalDate today) {
        return !ended.filter(one.months().until()::isAfter)
                .orElse(one.months().until())
                .isAfter(today);
    }

    private static void add(List<Due> due, Instalment one, Settled.Kind kind, long cents) {
        if (cents > 0) {
            due.add(new Due(one.number(), kind, one.months(), cents));
        }
    }

    private static OptionalInt paid(List<Settled> settled, Instalment one, Settled.Kind kind) {
        return settled.stream()
                .filter(payment -> payment.number() == one.number() && payment.kind() == kind)
                .mapToInt(Settled::number)
                .findFirst();
    }

    private static long all(List<Settled> settled, Instalment one) {
        return settled.stream()
                .filter(payment -> payment.number() == one.number())
                .mapToLong(Settled::cents)
                .sum();
    }

    /** A payment to be made, in cents. */
    public record Due(int number, Settled.Kind kind, DateRange months, long cents) {}
}
