package fr.mediane.programmes.vouchers.handing;

import fr.mediane.engines.rules.About;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.engines.rules.Ruling;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.TypedValues;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Campaign;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody may have a voucher, by the table of rules that its campaign names: only what that asks is asked. */
@Component
class Entitlement {
    private static final String ABOUT = "handing";
    private final RulesDesk rules;
    private final Clock clock;

    Entitlement(RulesDesk rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What the rule asks today; empty when there is no rule, or none that holds today. */
    List<Field> asked(Optional<String> rule) {
        return rule.flatMap(key -> rules.asked(key, Paris.today(clock))).orElse(List.of());
    }

    /** Lets it pass, and keeps why, or refuses with the sentences of the rows that say no. */
    Decision<Handing> decide(Actor actor, Handing handing) {
        if (handing.rule().isEmpty()) {
            return Decision.accepted(handing);
        }
        var fields = asked(handing.rule());
        if (fields.isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.rule"));
        }
        var today = Paris.today(clock);
        var key = handing.rule().get();
        return TypedValues.read(fields, handing.answers()).flatMap(given -> switch (rules.tryOut(
                actor, key, today, given)) {
            case Decision.Accepted<Outcome>(var outcome)
            when entitled(outcome) ->
                rules.decide(actor, handing.id(), key, today, given, new About(ABOUT, handing.id()))
                        .map((Ruling kept) -> handing);
            case Decision.Accepted<Outcome> not -> Decision.refused(ErrorKey.of("vouchers.error.not-entitled"));
            case Decision<Outcome> other -> other.map(outcome -> handing);
        });
    }

    /** What the table says of these answers, to show why; empty when they are not answers. */
    Optional<Outcome> why(Actor actor, Optional<String> rule, List<String> answers) {
        var fields = asked(rule);
        return !fields.isEmpty()
                        && TypedValues.read(fields, answers)
                                        .flatMap(given ->
                                                rules.tryOut(actor, rule.orElseThrow(), Paris.today(clock), given))
                                instanceof Decision.Accepted<Outcome>(var outcome)
                ? Optional.of(outcome)
                : Optional.empty();
    }

    private static boolean entitled(Outcome outcome) {
        return outcome.value(Campaign.ENTITLED).filter(Value.of(true)::equals).isPresent();
    }
}
