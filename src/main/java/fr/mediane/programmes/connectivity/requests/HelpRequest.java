package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.ProcedureOwner;
import fr.mediane.engines.procedures.RuleQuestion;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.TypedValues;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.Fund;
import fr.mediane.programmes.connectivity.FundDesk;
import fr.mediane.programmes.connectivity.sources.Given;
import fr.mediane.programmes.connectivity.sources.Identity;
import fr.mediane.programmes.connectivity.sources.ResourcesSource;
import fr.mediane.registers.territory.TerritoryDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What asking for help adds to a procedure: the fund of the commune decides, by its own table of rules. */
@Component
class HelpRequest implements ProcedureOwner {
    static final String KEY = "aide-internet";
    private final FundDesk funds;
    private final RulesDesk rules;
    private final ResourcesSource source;
    private final TerritoryDesk territories;

    HelpRequest(FundDesk funds, RulesDesk rules, ResourcesSource source, TerritoryDesk territories) {
        this.funds = funds;
        this.rules = rules;
        this.source = source;
        this.territories = territories;
    }

    @Override
    public String procedure() {
        return KEY;
    }

    @Override
    public Optional<Decision<Scope>> instructedBy(Answers answers) {
        return Optional.of(fund(answers)
                .<Decision<Scope>>map(fund -> Decision.accepted(fund.scope()))
                .orElseGet(() -> Decision.refused(ErrorKey.on("commune", "connectivity.error.no-fund"))));
    }

    @Override
    public List<ErrorKey> faults(Actor actor, Answers answers) {
        return answers.of("commune").isPresent() && fund(answers).isEmpty()
                ? List.of(ErrorKey.on("commune", "connectivity.error.no-fund"))
                : List.of();
    }

    /** Household and resources, when the person wants them asked for and has not said them. */
    @Override
    public Answers known(Actor actor, Form form, Answers before) {
        var identity = HelpAnswers.applicant(before);
        boolean wanted =
                HelpAnswers.yes(before, "chercher") && before.of("ressources").isEmpty();
        return wanted && identity.isPresent() ? found(before, identity.get()) : before;
    }

    private Answers found(Answers before, Identity identity) {
        return source.of(identity) instanceof Given.Household household
                ? before.with("couple", new Answer.Said(household.adults() > 1))
                        .with("enfants", new Answer.Number(BigDecimal.valueOf(household.children())))
                        .with("ressources", new Answer.Sum(household.monthly()))
                : before;
    }

    @Override
    public Optional<Decision<RuleQuestion>> question(CaseFile dossier, Answers answers) {
        return fund(answers).flatMap(Fund::rules).map(table -> {
            var asked = rules.asked(table, Paris.day(dossier.filedAt().orElseThrow()))
                    .orElse(List.of());
            var typed = asked.stream().map(field -> typed(field, answers)).toList();
            int missing = typed.indexOf("");
            return missing >= 0
                    ? Decision.refused(ErrorKey.on(
                            "",
                            "connectivity.error.rules-lack",
                            asked.get(missing).column().french()))
                    : TypedValues.read(asked, typed)
                            .map(inputs -> new RuleQuestion(table, inputs, HelpRequest::meaning));
        });
    }

    @Override
    public Optional<String> decidedAt(CaseFile dossier) {
        return Optional.of("/mon-espace/aides/" + dossier.id());
    }

    Optional<Fund> fund(Answers answers) {
        return answers.of("commune")
                .flatMap(answer -> answer instanceof Answer.In(var code) ? territories.commune(code) : Optional.empty())
                .flatMap(funds::of);
    }

    private static CaseState meaning(Outcome outcome) {
        return outcome.value("droit").equals(Optional.of(new Value.YesNo(true)))
                ? CaseState.ACCEPTED
                : CaseState.REFUSED;
    }

    /** An answer as the table's input of the same meaning is typed; nothing when it was not given. */
    private static String typed(Field field, Answers answers) {
        return switch (field.key()) {
            case "facture" ->
                HelpAnswers.euros(answers, "dette").map(HelpRequest::typed).orElse("");
            case "objet" -> answers.values("objet").contains("telephone") ? "téléphone" : "internet";
            case String key ->
                HelpAnswers.euros(answers, key)
                        .map(HelpRequest::typed)
                        .orElseGet(
                                () -> answers.values(key).stream().findFirst().orElse(""));
        };
    }

    private static String typed(Euros sum) {
        return sum.amount().toPlainString();
    }
}
