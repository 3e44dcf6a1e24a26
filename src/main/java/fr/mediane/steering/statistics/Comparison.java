package fr.mediane.steering.statistics;

import fr.mediane.kernel.Decision;
import java.util.function.Function;

/** Puts the answer to a question beside that to the second one it may hold. */
public final class Comparison {
    private Comparison() {}

    /** The answer, beside that to the second question where there is one; what is wrong with the second says so. */
    public static Decision<Report> of(Question question, Function<Question, Decision<Report>> answer) {
        var alone = question.alone();
        return question.against()
                .map(against -> answer.apply(alone)
                        .flatMap(report -> against(against, answer.apply(against.of(question, report)))
                                .map(other -> report.beside(question, other))))
                .orElseGet(() -> answer.apply(alone));
    }

    private static Decision<Report> against(Against against, Decision<Report> answer) {
        return answer instanceof Decision.Refused<Report>(var reasons)
                ? Decision.refused(reasons.stream().map(against::about).toList())
                : answer;
    }
}
