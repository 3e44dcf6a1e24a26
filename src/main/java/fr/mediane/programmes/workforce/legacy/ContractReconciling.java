package fr.mediane.programmes.workforce.legacy;

import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Contracts that fit together: one occupant at a time, nobody on two positions, each within its position's days. */
final class ContractReconciling {
    private static final Comparator<Contract> IN_ORDER =
            Comparator.comparing(Contract::starts).thenComparing(Contract::line);
    private final Findings findings;

    ContractReconciling(Findings findings) {
        this.findings = findings;
    }

    /** Contracts by themselves and within the days of their positions, then beside each other. */
    List<Contract> of(List<Contract> contracts, Map<String, Position> positions) {
        var alone = contracts.stream()
                .flatMap(one -> alone(one).stream())
                .flatMap(one -> Optional.ofNullable(positions.get(one.position())).stream()
                        .flatMap(position -> within(one, position).stream()))
                .toList();
        var occupants = apart(alone, Contract::position, FindingKind.TWO_OCCUPANTS, FindingKind.TWO_ON_ONE_DAY);
        var people =
                apart(occupants, Contract::person, FindingKind.TWO_POSITIONS, FindingKind.TWO_POSITIONS_ON_ONE_DAY);
        return named(people);
    }

    private Optional<Contract> alone(Contract one) {
        if (one.ends().filter(one.starts()::isAfter).isPresent()
                || one.ended().filter(one.starts()::isAfter).isPresent()) {
            return leftOut(one, FindingKind.CONTRACT_DAYS);
        }
        if (one.kind() != ContractKind.CDI && one.ends().isEmpty()) {
            if (one.ended().isEmpty()) {
                return leftOut(one, FindingKind.NO_END);
            }
            return Optional.of(agreedUntil(one, one.ended().get()));
        }
        var fixed = one;
        if (one.kind() == ContractKind.CDI && one.ends().isPresent()) {
            changed(one, FindingKind.PERMANENT_WITH_END, one.ends().get());
            fixed = fixedTerm(one);
        }
        return Optional.of(reasoned(fixed));
    }

    /** A fixed-term contract whose last day was never written ended as it was agreed. */
    private static Contract agreedUntil(Contract one, LocalDate last) {
        return with(one, one.kind(), Optional.of(last), Optional.empty(), Optional.empty());
    }

    private static Contract fixedTerm(Contract one) {
        return with(one, ContractKind.CDD, one.ends(), one.ended(), one.reason());
    }

    private static Contract with(
            Contract one,
            ContractKind kind,
            Optional<LocalDate> ends,
            Optional<LocalDate> ended,
            Optional<EndReason> reason) {
        return new Contract(
                one.line(),
                one.ref(),
                one.position(),
                one.person(),
                one.name(),
                one.report(),
                kind,
                one.starts(),
                ends,
                ended,
                reason,
                one.wage());
    }

    /** An end before the agreed one has a day within the contract and a reason, if an unknown one. */
    private Contract reasoned(Contract one) {
        if (one.ended().isEmpty()) {
            return one.reason().isEmpty() ? one : with(one, one.kind(), one.ends(), Optional.empty(), Optional.empty());
        }
        var day = one.ended().get();
        var last = one.ends().filter(day::isAfter);
        last.ifPresent(end -> changed(one, FindingKind.ENDED_AFTER_END, day, end));
        if (one.reason().isEmpty()) {
            changed(one, FindingKind.NO_REASON, day);
        }
        return one.endedOn(last.orElse(day), one.reason().orElse(EndReason.UNSTATED));
    }

    private Optional<Contract> within(Contract one, Position position) {
        var last = position.givenBack();
        if (last.filter(one.starts()::isAfter).isPresent()) {
            findings.add(
                    LegacyFile.CONTRACTS,
                    one.line(),
                    one.ref(),
                    FindingKind.CONTRACT_AFTER_GIVE_BACK,
                    position.ref(),
                    last.get());
            return Optional.empty();
        }
        if (last.isPresent()
                && one.last().filter(day -> !day.isAfter(last.get())).isEmpty()) {
            changed(one, FindingKind.CONTRACT_OVER_GIVE_BACK, position.ref(), last.get());
            return Optional.of(one.endedOn(last.get(), EndReason.GRANT_ENDED));
        }
        return Optional.of(one);
    }

    /** No two of the same key on one day: the earlier one ends the day before the later one begins. */
    private List<Contract> apart(
            List<Contract> all, Function<Contract, String> key, FindingKind shortened, FindingKind sameDay) {
        var kept = new ArrayList<Contract>();
        all.stream().collect(Collectors.groupingBy(key)).values().forEach(group -> {
            var line = new ArrayList<Contract>();
            group.stream().sorted(IN_ORDER).forEach(next -> {
                if (!line.isEmpty() && line.getLast().reaches(next.starts())) {
                    var before = line.getLast();
                    if (before.starts().equals(next.starts())) {
                        changed(next, sameDay, before.ref());
                        return;
                    }
                    var eve = next.starts().minusDays(1);
                    changed(before, shortened, next.ref(), eve);
                    line.set(line.size() - 1, before.endedOn(eve, EndReason.UNSTATED));
                }
                line.add(next);
            });
            kept.addAll(line);
        });
        return kept.stream().sorted(IN_ORDER).toList();
    }

    /** Whoever is called differently in two contracts is called as in the latest. */
    private List<Contract> named(List<Contract> all) {
        var names = new HashMap<String, String>();
        all.forEach(one -> {
            var before = names.put(one.person(), one.name());
            if (before != null && !before.equalsIgnoreCase(one.name())) {
                changed(one, FindingKind.OTHER_NAME, one.person());
            }
        });
        return all;
    }

    private Optional<Contract> leftOut(Contract one, FindingKind kind) {
        changed(one, kind);
        return Optional.empty();
    }

    private void changed(Contract one, FindingKind kind, Object... arguments) {
        findings.add(LegacyFile.CONTRACTS, one.line(), one.ref(), kind, arguments);
    }
}
