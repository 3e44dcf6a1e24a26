package fr.mediane.programmes.workforce;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a contract has to be, and how one ends. */
final class HiringRules {
    private static final int LONGEST_NAME = 120;
    private static final long HIGHEST = 10_000_000;

    private HiringRules() {}

    /**
     * What is wrong with a contract by itself.
     *
     * @param minimum of its first day, in cents a month
     * @param known whether the person is known already, so that the name is not asked for
     */
    static List<ErrorKey> faults(HireOrder order, long minimum, boolean known) {
        var faults = new ArrayList<ErrorKey>();
        var name = order.name().strip();
        if (!Uuid7.isUuid7(order.id())) {
            faults.add(ErrorKey.of("kernel.id.form"));
        }
        if (!known && (name.length() < 2 || name.length() > LONGEST_NAME || name.indexOf(0) >= 0)) {
            faults.add(ErrorKey.on("nom", "workforce.error.name", LONGEST_NAME));
        }
        if (order.kind() == ContractKind.CDI && order.endsOn().isPresent()) {
            faults.add(ErrorKey.on("fin", "workforce.error.no-last-day"));
        }
        if (order.kind() != ContractKind.CDI && order.endsOn().isEmpty()) {
            faults.add(ErrorKey.on("fin", "workforce.error.last-day"));
        }
        if (order.endsOn().filter(order.startsOn()::isAfter).isPresent()) {
            faults.add(ErrorKey.on("fin", "workforce.error.days-order"));
        }
        if (order.monthlyGrossCents() < minimum || order.monthlyGrossCents() > HIGHEST) {
            faults.add(ErrorKey.on("salaire", "workforce.error.wage", minimum / 100.0));
        }
        return faults;
    }

    /**
     * What keeps somebody from being hired on a position as it stands.
     *
     * @param others contracts of the position, and those of the person
     */
    static Optional<ErrorKey> conflict(Position position, HireOrder order, List<Contract> others) {
        if (position.state() == PositionState.GIVEN_BACK) {
            return Optional.of(ErrorKey.of("workforce.error.given-back"));
        }
        if (order.startsOn().isBefore(position.awardedOn())) {
            return Optional.of(ErrorKey.on("debut", "workforce.error.before-award"));
        }
        return others.stream()
                .filter(one -> overlap(one, order))
                .findFirst()
                .map(one -> ErrorKey.on(
                        "debut",
                        one.position().equals(position.id())
                                ? "workforce.error.occupied"
                                : "workforce.error.elsewhere"));
    }

    private static boolean overlap(Contract one, HireOrder order) {
        return one.lastDay().filter(order.startsOn()::isAfter).isEmpty()
                && order.endsOn().filter(one.startsOn()::isAfter).isEmpty();
    }

    /**
     * What is wrong with ending a contract on a day, for a reason.
     *
     * @param followed whether another contract on the position follows: a renewal is pending
     */
    static Optional<ErrorKey> ending(Contract contract, LocalDate on, EndReason reason, boolean followed) {
        if (contract.endedOn() != null) {
            return Optional.of(ErrorKey.of("workforce.error.ended"));
        }
        if (on.isBefore(contract.startsOn())
                || contract.lastDay().filter(on::isAfter).isPresent()) {
            return Optional.of(ErrorKey.on("fin", "workforce.error.end-day"));
        }
        if (followed && reason != EndReason.MADE_PERMANENT) {
            return Optional.of(ErrorKey.on("motif", "workforce.error.renewal-pending"));
        }
        boolean wrong = switch (reason) {
            case NOT_RENEWED -> !contract.lastDay().equals(Optional.of(on));
            case MADE_PERMANENT -> contract.kind() == ContractKind.CDI;
            case DISMISSAL, RESIGNATION, GRANT_ENDED -> false;
            case UNSTATED -> true;
        };
        return wrong ? Optional.of(ErrorKey.on("motif", "workforce.error.end-reason")) : Optional.empty();
    }
}
