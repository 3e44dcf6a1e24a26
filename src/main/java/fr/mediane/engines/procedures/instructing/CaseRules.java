package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.RuleQuestion;
import fr.mediane.engines.rules.About;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the rules of the day on which a case was filed propose. */
@Component
class CaseRules {
    /** What rulings are about, in the word of this room. */
    static final String ABOUT = "case";

    private final Procedures procedures;
    private final RulesDesk rules;

    CaseRules(Procedures procedures, RulesDesk rules) {
        this.procedures = procedures;
        this.rules = rules;
    }

    /** Empty when nothing proposes; a refusal says what the rules lack to answer. */
    Optional<Decision<Proposal>> of(Actor actor, CaseFile dossier) {
        return question(dossier)
                .map(asked ->
                        asked.flatMap(question -> rules.tryOut(actor, question.table(), day(dossier), question.inputs())
                                .map(outcome -> new Proposal(question.meaning().apply(outcome), outcome))));
    }

    /** A proposal that is kept as a ruling. */
    record Kept(UUID ruling, Proposal proposal) {}

    /** Has the rules decide for good, once for a step; empty when nothing proposes, or the rules lack something. */
    Optional<Kept> keep(Actor actor, CaseFile dossier, UUID step) {
        return question(dossier)
                .map(asked -> asked.flatMap(question -> rules.decide(
                                actor,
                                step,
                                question.table(),
                                day(dossier),
                                question.inputs(),
                                new About(ABOUT, dossier.id()))
                        .map(ruling -> new Kept(
                                ruling.id(),
                                new Proposal(question.meaning().apply(ruling.outcome()), ruling.outcome())))))
                .flatMap(
                        kept -> kept instanceof Decision.Accepted<Kept>(var one) ? Optional.of(one) : Optional.empty());
    }

    private Optional<Decision<RuleQuestion>> question(CaseFile dossier) {
        var form = procedures.of(dossier).form();
        return procedures.owner(dossier.procedure()).question(dossier, dossier.answers(form));
    }

    private static LocalDate day(CaseFile dossier) {
        return Paris.day(dossier.filedAt().orElseThrow());
    }
}
