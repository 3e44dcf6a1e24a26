package fr.mediane.steering.evaluation;

import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.engines.rules.Version;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.steering.evaluation.Evaluation.Public;
import fr.mediane.steering.evaluation.EvaluationReads.ByRows;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Hiding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says whom a campaign reached, in the words of its own rules; small publics are hidden, with another one if need be. */
@Component
class Publics {
    private final RuleTableDesk tables;

    Publics(RuleTableDesk tables) {
        this.tables = tables;
    }

    List<Public> told(List<ByRows> counted, Hiding hiding) {
        var hidden = hiding.mask(cells(counted, ByRows::handings));
        var notStarted = hiding.mask(cells(counted, ByRows::started));
        notStarted.or(hiding.mask(cells(counted, one -> one.handings() - one.started())));
        notStarted.or(hidden);
        var told = new ArrayList<Public>();
        for (int i = 0; i < counted.size(); i++) {
            var one = counted.get(i);
            told.add(new Public(
                    sentence(one, Rule::french),
                    sentence(one, rule -> rule.sentence(true)),
                    hidden.get(i) ? Count.HIDDEN : Count.of(one.handings()),
                    notStarted.get(i) ? Count.HIDDEN : Count.of(one.started())));
        }
        return told;
    }

    private static long[] cells(List<ByRows> counted, ToLongFunction<ByRows> cell) {
        return counted.stream().mapToLong(cell).toArray();
    }

    private Optional<String> sentence(ByRows one, Function<Rule, String> words) {
        return version(one)
                .map(version -> version.sheet().rules().stream()
                        .filter(rule -> one.rows().contains(rule.id()))
                        .map(words)
                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank());
    }

    private Optional<Version> version(ByRows one) {
        return one.table() != null
                        && one.version() != null
                        && tables.version(Actor.SYSTEM, one.table(), one.version())
                                instanceof Decision.Accepted<Version>(var version)
                ? Optional.of(version)
                : Optional.empty();
    }
}
