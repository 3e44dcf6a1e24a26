package fr.mediane.programmes.workforce.legacy;

import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.programmes.workforce.grants.rules.VersionTimeline;
import fr.mediane.programmes.workforce.legacy.Legacy.Contract;
import fr.mediane.programmes.workforce.legacy.Legacy.Position;
import fr.mediane.programmes.workforce.legacy.Legacy.Stated;
import fr.mediane.programmes.workforce.legacy.Legacy.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes structures, positions and contracts of an older tool one history. What people signed wins over what a list says: a
 * contract over the state of its position, the days of positions over those of their convention.
 */
final class Reconciling {
    private final LocalDate today;
    private final VersionTimeline versions;
    private final Findings findings;

    Reconciling(LocalDate today, VersionTimeline versions, Findings findings) {
        this.today = today;
        this.versions = versions;
        this.findings = findings;
    }

    /** @param standing number and département of conventions that stand in Médiane, with a colon between */
    Reconciled of(
            List<Structure> structures, List<Position> positions, List<Contract> contracts, Set<String> standing) {
        var joined = new HashMap<String, String>();
        var employers = joined(structures, standing, joined);
        var held = within(positions, employers, joined);
        var there = contracts.stream()
                .filter(one -> held.containsKey(one.position())
                        || lost(LegacyFile.CONTRACTS, one.line(), one.ref(), one.position()))
                .toList();
        dated(held, there);
        var fitting = new ContractReconciling(findings).of(there, held);
        var byPosition = fitting.stream().collect(Collectors.groupingBy(Contract::position));
        held.replaceAll((ref, one) -> begun(one, byPosition.getOrDefault(ref, List.of())));
        var byStructure = held.values().stream().collect(Collectors.groupingBy(Position::structure));
        var agreed = employers.values().stream()
                .map(one -> agreed(one, byStructure.getOrDefault(one.ref(), List.of()), byPosition, held))
                .toList();
        held.values().forEach(one -> compare(one, byPosition.getOrDefault(one.ref(), List.of())));
        return new Reconciled(agreed, transfers(held, employers), fitting);
    }

    private Map<String, Structure> joined(
            List<Structure> structures, Set<String> standing, Map<String, String> joined) {
        var kept = new LinkedHashMap<String, Structure>();
        var first = new HashMap<String, String>();
        for (var one : structures) {
            var key = one.number() + ":" + one.departement();
            if (standing.contains(key)) {
                found(LegacyFile.STRUCTURES, one.line(), one.ref(), FindingKind.STANDS_HERE, one.number());
                continue;
            }
            var other = first.putIfAbsent(key, one.ref());
            if (other == null) {
                kept.put(one.ref(), one);
            } else {
                found(LegacyFile.STRUCTURES, one.line(), one.ref(), FindingKind.SAME_STRUCTURE, other);
            }
            joined.put(one.ref(), other == null ? one.ref() : other);
        }
        return kept;
    }

    private Map<String, Position> within(
            List<Position> positions, Map<String, Structure> employers, Map<String, String> joined) {
        var held = new LinkedHashMap<String, Position>();
        for (var one : positions) {
            var structure = joined.get(one.structure());
            if (structure != null && employers.containsKey(structure)) {
                held.put(one.ref(), one.of(structure));
            } else {
                lost(LegacyFile.POSITIONS, one.line(), one.ref(), one.structure());
            }
        }
        return held;
    }

    private boolean lost(LegacyFile file, long line, String ref, String where) {
        found(file, line, ref, FindingKind.BELONGS_NOWHERE, where);
        return false;
    }

    /** The last day of a position agrees with what is said of it. */
    private void dated(Map<String, Position> positions, List<Contract> contracts) {
        var last = contracts.stream()
                .collect(Collectors.toMap(
                        Contract::position, one -> one.last().orElse(today), (a, b) -> a.isAfter(b) ? a : b));
        positions.replaceAll((ref, one) -> {
            if (one.state() == Stated.GIVEN_BACK && one.givenBack().isEmpty()) {
                var day = earlier(later(last.getOrDefault(ref, one.awarded()), one.awarded()), today);
                found(one, FindingKind.GIVEN_BACK_WITHOUT_DAY, day);
                return one.until(Optional.of(later(day, one.awarded())));
            }
            if (one.state() != Stated.GIVEN_BACK && one.givenBack().isPresent()) {
                found(one, FindingKind.GIVEN_BACK_STATE, one.givenBack().get());
            }
            if (one.givenBack().filter(one.awarded()::isAfter).isPresent()) {
                found(one, FindingKind.GIVEN_BACK_BEFORE_AWARD, one.givenBack().get());
                return one.from(one.givenBack().get());
            }
            return one;
        });
    }

    private Position begun(Position one, List<Contract> contracts) {
        var first = contracts.stream().map(Contract::starts).min(LocalDate::compareTo);
        if (first.filter(one.awarded()::isAfter).isEmpty()) {
            return one;
        }
        found(one, FindingKind.CONTRACT_BEFORE_AWARD, first.get());
        return one.from(first.get());
    }

    private Structure agreed(
            Structure one,
            List<Position> positions,
            Map<String, List<Contract>> contracts,
            Map<String, Position> held) {
        var hired = positions.stream()
                .flatMap(position -> contracts.getOrDefault(position.ref(), List.of()).stream())
                .toList();
        boolean running = hired.stream().anyMatch(contract -> contract.reaches(today));
        var state = stateOf(one.state(), !hired.isEmpty(), running);
        if (state != one.state()) {
            found(LegacyFile.STRUCTURES, one.line(), one.ref(), FindingKind.CONVENTION_STATE, state);
        }
        var dated = dated(one.in(state), positions);
        if (state == ConventionState.DECLINED || state == ConventionState.ENDED) {
            positions.stream().filter(each -> each.givenBack().isEmpty()).forEach(each -> {
                var last = contracts.getOrDefault(each.ref(), List.of()).stream()
                        .flatMap(contract -> contract.last().stream())
                        .reduce(each.awarded(), Reconciling::later);
                var end = earlier(later(last, dated.ends().orElse(each.awarded())), today);
                found(each, FindingKind.CONVENTION_OVER, end);
                held.put(each.ref(), each.until(Optional.of(later(end, each.awarded()))));
            });
        }
        return dated;
    }

    private static ConventionState stateOf(ConventionState said, boolean hired, boolean running) {
        return switch (said) {
            case ONGOING -> hired ? ConventionState.SIGNED : said;
            case DECLINED -> running ? ConventionState.SIGNED : hired ? ConventionState.ENDED : said;
            case ENDED -> running ? ConventionState.SIGNED : said;
            case SIGNED, RENEWAL_ONGOING, RENEWAL_SIGNED, PHASE_2 -> said;
        };
    }

    /** Days in order; those of a signed convention that are missing follow from the others. */
    private Structure dated(Structure one, Collection<Position> positions) {
        var first = positions.stream()
                .map(Position::awarded)
                .min(LocalDate::compareTo)
                .orElse(today);
        var award = one.awarded().orElse(one.signed().orElse(first));
        if (one.state() == ConventionState.DECLINED || one.state() == ConventionState.ONGOING) {
            return one.on(award, award, award, award);
        }
        var sign = one.signed().orElse(award);
        var begin = one.starts().orElse(sign);
        var asked = one.ends().filter(end -> !end.isBefore(begin));
        var end =
                asked.orElseGet(() -> begin.plusMonths(version(begin).months()).minusDays(1));
        if (one.signed().isEmpty() || sign.isBefore(award) || one.ends().isPresent() && asked.isEmpty()) {
            found(LegacyFile.STRUCTURES, one.line(), one.ref(), FindingKind.CONVENTION_DAYS, sign, begin, end);
        }
        return one.on(earlier(award, sign), sign, begin, end);
    }

    /** The version of a day; before the first one, that. */
    private GrantVersion version(LocalDate day) {
        return versions.at(day).orElseGet(() -> versions.versions().getFirst());
    }

    private void compare(Position one, List<Contract> contracts) {
        boolean occupied = contracts.stream().anyMatch(contract -> contract.covers(today));
        if (one.state() == Stated.OCCUPIED && !occupied) {
            found(one, FindingKind.SAID_OCCUPIED);
        }
        if (one.state() == Stated.VACANT && occupied) {
            found(one, FindingKind.SAID_VACANT);
        }
    }

    /** A position carries on another one of the same département, and only one does. */
    private List<Position> transfers(Map<String, Position> positions, Map<String, Structure> employers) {
        var carried = new HashSet<String>();
        var all = new ArrayList<Position>();
        Function<Position, Optional<String>> departement =
                one -> Optional.ofNullable(employers.get(one.structure())).map(Structure::departement);
        for (var one : positions.values()) {
            var from = positions.get(one.carriesOn());
            boolean fits = from != null
                    && !from.ref().equals(one.ref())
                    && departement.apply(from).equals(departement.apply(one))
                    && carried.add(from.ref());
            if (!one.carriesOn().isEmpty() && !fits) {
                found(one, FindingKind.TRANSFER_ELSEWHERE, one.carriesOn());
            }
            all.add(fits ? one : one.carryingOn(""));
        }
        return all;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private void found(Position one, FindingKind kind, Object... arguments) {
        found(LegacyFile.POSITIONS, one.line(), one.ref(), kind, arguments);
    }

    private void found(LegacyFile file, long line, String ref, FindingKind kind, Object... arguments) {
        findings.add(file, line, ref, kind, arguments);
    }
}
