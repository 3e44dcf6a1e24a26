package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import java.util.List;
import java.util.Optional;

/** Whether an answer can follow those before it. */
final class AnswerRules {
    /** No answer needs more than this many. */
    private static final int MOST_SEQUENCE = 1_000_000;

    private static final List<AnswerKind> WAIVERS =
            List.of(AnswerKind.WAIVED_WHOLE, AnswerKind.WAIVED_PART, AnswerKind.WAIVER_REFUSED);

    private AnswerRules() {}

    static Optional<ErrorKey> refusal(MaintenanceNotice notice, List<GivenAnswer> before, GivenAnswer asked) {
        if (asked.sequence() > MOST_SEQUENCE || asked.sequence() < 1) {
            return Optional.of(ErrorKey.on("sequence", "connectivity.error.sequence"));
        }
        if (asked.sequence() <= notice.sequence()) {
            return Optional.of(
                    ErrorKey.on("sequence", "connectivity.error.older", asked.sequence(), notice.sequence()));
        }
        var answer = asked.answer();
        if (notice.ending().isPresent() && (answer.kind().ofTheLine())) {
            return Optional.of(ErrorKey.on("kind", "connectivity.error.ended"));
        }
        return switch (answer.kind()) {
            case WAIVED_WHOLE ->
                debt(notice, before).isEmpty() ? error("kind", "connectivity.error.debt-unknown") : Optional.empty();
            case WAIVED_PART -> partly(debt(notice, before), answer.amount().orElseThrow());
            case PLAN -> planned(owed(notice, before), answer.amount().orElseThrow());
            default -> Optional.empty();
        };
    }

    /** What is owed: what the operator said last, else what the bill said. */
    static Optional<Euros> debt(MaintenanceNotice notice, List<GivenAnswer> before) {
        return before.stream()
                .filter(one -> one.answer().kind() == AnswerKind.DEBT)
                .reduce((_, later) -> later)
                .flatMap(one -> one.answer().amount())
                .or(notice::debt);
    }

    /** What a plan is for: what is left after the decision, else the debt less what the operator waived. */
    static Optional<Euros> owed(MaintenanceNotice notice, List<GivenAnswer> before) {
        var waived = before.stream()
                .filter(one -> WAIVERS.contains(one.answer().kind()))
                .reduce((_, later) -> later)
                .flatMap(one -> one.answer().amount())
                .orElse(Euros.ZERO);
        return notice.balance().or(() -> debt(notice, before).map(debt -> debt.minus(waived)));
    }

    private static Optional<ErrorKey> partly(Optional<Euros> debt, Euros waived) {
        if (debt.isEmpty()) {
            return error("amount", "connectivity.error.debt-unknown");
        }
        return waived.compareTo(debt.get()) < 0 ? Optional.empty() : error("amount", "connectivity.error.waiver-part");
    }

    private static Optional<ErrorKey> planned(Optional<Euros> owed, Euros planned) {
        if (owed.isEmpty()) {
            return error("amount", "connectivity.error.debt-unknown");
        }
        return planned.compareTo(owed.get()) <= 0 ? Optional.empty() : error("amount", "connectivity.error.plan-more");
    }

    private static Optional<ErrorKey> error(String field, String key) {
        return Optional.of(ErrorKey.on(field, key));
    }
}
