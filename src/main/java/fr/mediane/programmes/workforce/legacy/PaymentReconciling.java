package fr.mediane.programmes.workforce.legacy;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Euros;
import fr.mediane.programmes.workforce.grants.GrantBooks.TakenOver.Over;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.Occupation;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.programmes.workforce.legacy.FundingCount.Begun;
import fr.mediane.programmes.workforce.legacy.Legacy.Payment;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes payments of an older tool fundings of positions; what was paid beyond a cap is money to be given back. */
final class PaymentReconciling {
    private static final Comparator<Payment> AS_PAID =
            Comparator.comparing(Payment::paid).thenComparing(Payment::line);
    private final LocalDate today;
    private final VersionTimeline versions;
    private final Findings findings;

    PaymentReconciling(LocalDate today, VersionTimeline versions, Findings findings) {
        this.today = today;
        this.versions = versions;
        this.findings = findings;
    }

    /**
     * A position as far as its money depends on it.
     *
     * @param occupied by whom, no two on the same day
     */
    record Held(Position position, Audience audience, List<Occupation> occupied) {
        Held {
            occupied = List.copyOf(occupied);
        }
    }

    List<Funded> of(List<Payment> payments, Map<String, Held> positions) {
        var taken = payments.stream()
                .filter(one -> stands(one, positions))
                .collect(Collectors.groupingBy(Payment::position, TreeMap::new, Collectors.toList()));
        return taken.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(positions.get(one.getKey())).stream()
                        .flatMap(held -> fundings(held, one.getValue()).stream()))
                .toList();
    }

    private boolean stands(Payment one, Map<String, Held> positions) {
        if (!positions.containsKey(one.position())) {
            found(one, FindingKind.BELONGS_NOWHERE, one.position());
            return false;
        }
        if (one.paid().isAfter(today)) {
            found(one, FindingKind.PAID_AHEAD, one.paid());
            return false;
        }
        return true;
    }

    private List<Funded> fundings(Held held, List<Payment> payments) {
        var begun = new TreeMap<LocalDate, List<Payment>>();
        payments.stream()
                .sorted(AS_PAID)
                .forEach(one -> begun.computeIfAbsent(one.funding(), _ -> new ArrayList<>())
                        .add(one));
        var counting = new ArrayList<FundingCount>();
        begun.forEach((day, group) -> {
            var begins = within(held.position(), day);
            if (!begins.equals(day)) {
                found(group.getFirst(), FindingKind.FUNDING_DAYS, day, begins);
            }
            if (!counting.isEmpty()
                    && begins.isBefore(counting.getLast().months().until())) {
                group.forEach(one -> {
                    found(one, FindingKind.TWO_FUNDINGS, counting.getLast().begins(), euros(one.cents()));
                    counting.getLast().over(new Over(one.fund(), one.cents()));
                });
            } else {
                var count = begin(held, begins, group, counting);
                group.forEach(count::take);
                counting.add(count);
            }
        });
        return counting.stream().map(FundingCount::funded).toList();
    }

    /** Nothing is funded before a position was awarded, nor after it was given back. */
    private static LocalDate within(Position position, LocalDate day) {
        var after = day.isBefore(position.awarded()) ? position.awarded() : day;
        return position.givenBack().filter(after::isAfter).orElse(after);
    }

    private FundingCount begin(Held held, LocalDate begins, List<Payment> group, List<FundingCount> before) {
        var version = versions.at(begins).orElseGet(() -> versions.versions().getFirst());
        var over = held.position().givenBack().map(last -> last.plusDays(1));
        var end = over.filter(version.months(begins).until()::isAfter)
                .orElse(version.months(begins).until());
        if (version.instalments(held.audience()).isEmpty()) {
            found(group.getFirst(), FindingKind.NO_RATE, version.code());
            var known = end.isAfter(today) && today.isAfter(begins) ? today : end;
            var paid = asPaid(version, held.audience(), group);
            return new FundingCount(new Begun(held, paid, new DateRange(begins, known), true), before, findings);
        }
        var months = new DateRange(begins, end);
        return new FundingCount(new Begun(held, version, months, !end.isAfter(today)), before, findings);
    }

    /** For an employer whom the version says nothing of: what was paid is what it was worth. */
    private static GrantVersion asPaid(GrantVersion version, Audience audience, List<Payment> group) {
        int last = group.stream().mapToInt(Payment::number).max().orElse(1);
        var amounts = new ArrayList<Long>();
        for (int number = 1; number <= last; number++) {
            int of = number;
            amounts.add(Math.max(
                    1,
                    group.stream()
                            .filter(one -> one.number() == of)
                            .mapToLong(Payment::cents)
                            .sum()));
        }
        var by = new EnumMap<Audience, List<Long>>(Audience.class);
        by.put(audience, amounts);
        return new GrantVersion(
                version.code(), version.from(), version.until(), version.months(), by, version.source());
    }

    private void found(Payment one, FindingKind kind, Object... arguments) {
        findings.add(LegacyFile.PAYMENTS, one.line(), one.ref(), kind, arguments);
    }

    static String euros(long cents) {
        return Euros.ofCents(cents).amount().toPlainString();
    }
}
