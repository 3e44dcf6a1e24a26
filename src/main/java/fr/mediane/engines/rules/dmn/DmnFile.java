package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.kie.dmn.model.api.BuiltinAggregator;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;
import org.kie.dmn.model.v1_5.KieDMNModelInstrumentedBase;
import org.kie.dmn.model.v1_5.TDMNElementReference;
import org.kie.dmn.model.v1_5.TDecision;
import org.kie.dmn.model.v1_5.TDecisionRule;
import org.kie.dmn.model.v1_5.TDecisionTable;
import org.kie.dmn.model.v1_5.TDefinitions;
import org.kie.dmn.model.v1_5.TInformationItem;
import org.kie.dmn.model.v1_5.TInformationRequirement;
import org.kie.dmn.model.v1_5.TInputClause;
import org.kie.dmn.model.v1_5.TInputData;
import org.kie.dmn.model.v1_5.TItemDefinition;
import org.kie.dmn.model.v1_5.TLiteralExpression;
import org.kie.dmn.model.v1_5.TOutputClause;
import org.kie.dmn.model.v1_5.TRuleAnnotation;
import org.kie.dmn.model.v1_5.TRuleAnnotationClause;
import org.kie.dmn.model.v1_5.TUnaryTests;

/** A table as a DMN 1.5 file, by KIE's own model and marshaller. */
final class DmnFile {
    static final String DECISION = "decision";
    static final String SPACE = "urn:mediane:regles:";

    /** Columns of annotations: what each row rests on, and what the person is told. */
    static final List<String> NOTES = List.of("texte", "lien", "phrase", "sentence");

    private DmnFile() {}

    static String write(String key, Table table) {
        return PlainXml.with(marshaller -> marshaller.marshal(definitions(key, table)));
    }

    private static Definitions definitions(String key, Table table) {
        var file = new TDefinitions();
        file.getNsContext().put("", KieDMNModelInstrumentedBase.URI_DMN);
        file.getNsContext().put("feel", KieDMNModelInstrumentedBase.URI_FEEL);
        file.getNsContext().put("regles", SPACE + key);
        file.setId("regles");
        file.setName(key);
        file.setNamespace(SPACE + key);
        file.setExpressionLanguage(KieDMNModelInstrumentedBase.URI_FEEL);
        file.getItemDefinition().add(numbers(Kind.WHOLE));
        file.getItemDefinition().add(numbers(Kind.EUROS));
        var decision = new TDecision();
        decision.setId(DECISION);
        decision.setName(DECISION);
        var result = new TInformationItem();
        result.setId(DECISION + "-nom");
        result.setName(DECISION);
        decision.setVariable(result);
        for (var field : table.inputs()) {
            input(file, decision, key, field);
        }
        decision.setExpression(table(key, table));
        file.getDrgElement().add(decision);
        return file;
    }

    /** Numbers that mean something of their own. */
    private static ItemDefinition numbers(Kind kind) {
        var type = new TItemDefinition();
        type.setId("type-" + typeName(kind));
        type.setName(typeName(kind));
        type.setTypeRef(new QName(kind.feel()));
        return type;
    }

    static String typeName(Kind kind) {
        return switch (kind) {
            case WHOLE -> "entier";
            case EUROS -> "euros";
            case TEXT, NUMBER, DATE, YES_NO -> kind.feel();
        };
    }

    private static void input(Definitions file, Decision decision, String key, Field field) {
        var input = new TInputData();
        input.setId("entree-" + field.key());
        input.setName(field.key());
        var variable = new TInformationItem();
        variable.setId("entree-" + field.key() + "-nom");
        variable.setName(field.key());
        variable.setTypeRef(new QName(typeName(field.kind())));
        input.setVariable(variable);
        file.getDrgElement().add(input);
        var reference = new TDMNElementReference();
        reference.setHref("#" + input.getId());
        var requirement = new TInformationRequirement();
        requirement.setId("besoin-" + field.key());
        requirement.setRequiredInput(reference);
        decision.getInformationRequirement().add(requirement);
    }

    private static DecisionTable table(String key, Table table) {
        var dmn = new TDecisionTable();
        dmn.setId("table");
        dmn.setHitPolicy(
                switch (table.policy()) {
                    case UNIQUE -> org.kie.dmn.model.api.HitPolicy.UNIQUE;
                    case FIRST -> org.kie.dmn.model.api.HitPolicy.FIRST;
                    case SUM -> org.kie.dmn.model.api.HitPolicy.COLLECT;
                });
        if (table.policy() == HitPolicy.SUM) {
            dmn.setAggregation(BuiltinAggregator.SUM);
        }
        for (var field : table.inputs()) {
            var clause = new TInputClause();
            clause.setId("colonne-" + field.key());
            clause.setLabel(field.column().french());
            clause.setDescription(field.column().english());
            var expression = text(field.key());
            expression.setTypeRef(new QName(typeName(field.kind())));
            clause.setInputExpression(expression);
            allowed(clause::setInputValues, field);
            dmn.getInput().add(clause);
        }
        for (var field : table.outputs()) {
            var clause = new TOutputClause();
            clause.setId("colonne-" + field.key());
            clause.setName(field.key());
            clause.setLabel(field.column().french());
            clause.setDescription(field.column().english());
            clause.setTypeRef(new QName(typeName(field.kind())));
            allowed(clause::setOutputValues, field);
            dmn.getOutput().add(clause);
        }
        for (var note : NOTES) {
            var clause = new TRuleAnnotationClause();
            clause.setName(note);
            dmn.getAnnotation().add(clause);
        }
        table.lines().forEach(line -> dmn.getRule().add(rule(line)));
        return dmn;
    }

    private static void allowed(Consumer<UnaryTests> to, Field field) {
        if (field.kind() == Kind.YES_NO) {
            to.accept(test("false, true"));
        } else if (!field.allowed().isEmpty()) {
            to.accept(test(
                    field.allowed().stream().map(Value::of).map(Value::feel).collect(Collectors.joining(", "))));
        } else if (!field.domain().any()) {
            to.accept(test(field.domain().feel()));
        }
    }

    private static DecisionRule rule(Table.Line line) {
        var rule = new TDecisionRule();
        rule.setId("ligne-" + line.rule().id());
        line.conditions().forEach(condition -> rule.getInputEntry().add(test(condition.feel())));
        line.values().forEach(value -> rule.getOutputEntry().add(text(value.feel())));
        for (var note : List.of(
                line.rule().citation(),
                line.rule().link(),
                line.rule().french(),
                line.rule().english())) {
            var entry = new TRuleAnnotation();
            entry.setText(note);
            rule.getAnnotationEntry().add(entry);
        }
        return rule;
    }

    private static UnaryTests test(String feel) {
        var test = new TUnaryTests();
        test.setText(feel);
        return test;
    }

    private static LiteralExpression text(String feel) {
        var expression = new TLiteralExpression();
        expression.setText(feel);
        return expression;
    }
}
