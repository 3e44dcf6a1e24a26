package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BuiltinAggregator;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;
import org.xml.sax.SAXException;

/**
 * A DMN file as a sheet: ours, or another program's with one decision table. Nothing in it is compiled or run; its cells are
 * checked like any typed cell. Files with a document type are refused before KIE sees them, so that none can name others.
 */
final class DmnReading {
    /** Bytes. */
    static final int LARGEST = 1_000_000;

    private DmnReading() {}

    static Decision<Sheet> read(byte[] file) {
        if (file.length > LARGEST) {
            return refused("rules.error.file.large");
        }
        try {
            var text = harmless(file);
            @Nullable Definitions definitions = PlainXml.with(marshaller -> marshaller.unmarshal(text));
            var tables =
                    definitions == null ? List.<DecisionTable>of() : definitions.findAllChildren(DecisionTable.class);
            return tables.size() == 1 ? sheet(tables.getFirst()) : refused("rules.error.file.tables");
        } catch (ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException
                | RuntimeException e) {
            return refused("rules.error.file.unreadable");
        }
    }

    /** The file read and written anew by a parser that knows no document types and fetches nothing. */
    private static String harmless(byte[] file)
            throws ParserConfigurationException, SAXException, IOException, TransformerException {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setXIncludeAware(false);
        parsers.setNamespaceAware(true);
        var parser = parsers.newDocumentBuilder();
        parser.setErrorHandler(null);
        var document = parser.parse(new ByteArrayInputStream(file));
        var text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private static Decision<Sheet> sheet(DecisionTable table) {
        var policy = policy(table);
        if (policy.isEmpty()) {
            return refused("rules.error.file.policy");
        }
        if (table.getRule().size() > Sheet.MOST_RULES
                || table.getInput().size() > Sheet.MOST_INPUTS
                || table.getOutput().size() > Sheet.MOST_OUTPUTS) {
            return refused("rules.error.file.large");
        }
        var notes =
                table.getAnnotation().stream().map(note -> text(note.getName())).toList();
        var rules = new ArrayList<Rule>();
        for (var rule : table.getRule()) {
            rules.add(rule(rules.size() + 1, rule, notes));
        }
        return Decision.accepted(new Sheet(
                table.getInput().stream().map(DmnReading::input).toList(),
                table.getOutput().stream().map(DmnReading::output).toList(),
                policy.get(),
                rules,
                List.of()));
    }

    private static Optional<HitPolicy> policy(DecisionTable table) {
        return switch (table.getHitPolicy()) {
            case UNIQUE -> Optional.of(HitPolicy.UNIQUE);
            case FIRST -> Optional.of(HitPolicy.FIRST);
            case COLLECT ->
                table.getAggregation() == BuiltinAggregator.SUM ? Optional.of(HitPolicy.SUM) : Optional.empty();
            case PRIORITY, ANY, RULE_ORDER, OUTPUT_ORDER -> Optional.empty();
        };
    }

    private static Column input(InputClause clause) {
        var expression = clause.getInputExpression();
        var key = expression == null ? "" : text(expression.getText());
        return column(
                key,
                clause.getLabel(),
                clause.getDescription(),
                expression == null ? null : expression.getTypeRef(),
                clause.getInputValues());
    }

    private static Column output(OutputClause clause) {
        return column(
                text(clause.getName()),
                clause.getLabel(),
                clause.getDescription(),
                clause.getTypeRef(),
                clause.getOutputValues());
    }

    private static Column column(
            String key,
            @Nullable String label,
            @Nullable String description,
            @Nullable QName type,
            @Nullable UnaryTests values) {
        var kind = kind(type);
        var allowed = values == null || kind == Kind.YES_NO ? "" : text(values.getText());
        return new Column(
                key,
                text(label).isEmpty() ? key : text(label),
                text(description).isEmpty() ? text(label) : text(description),
                kind,
                kind == Kind.TEXT ? allowed.replaceAll("\"\\s*,\\s*\"", "\"; \"") : allowed);
    }

    private static Kind kind(@Nullable QName type) {
        return switch (type == null ? "string" : type.getLocalPart()) {
            case "entier" -> Kind.WHOLE;
            case "euros" -> Kind.EUROS;
            case "number" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "boolean" -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
    }

    private static Rule rule(int number, DecisionRule rule, List<String> notes) {
        var said = rule.getAnnotationEntry().stream()
                .map(note -> text(note.getText()))
                .toList();
        var id = text(rule.getId()).startsWith("ligne-") ? text(rule.getId()).substring(6) : "r" + number;
        return new Rule(
                id,
                rule.getInputEntry().stream().map(cell -> text(cell.getText())).toList(),
                rule.getOutputEntry().stream().map(cell -> text(cell.getText())).toList(),
                note(notes, said, 0),
                note(notes, said, 1),
                note(notes, said, 2),
                note(notes, said, 3));
    }

    /** Found by its name; a file of another program may have one unnamed column of remarks, taken for the text cited. */
    private static String note(List<String> names, List<String> said, int which) {
        int place = names.indexOf(DmnFile.NOTES.get(which));
        if (place < 0 && which == 0 && said.size() == 1) {
            place = 0;
        }
        return place >= 0 && place < said.size() ? said.get(place) : "";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Decision<Sheet> refused(String key) {
        return Decision.refused(ErrorKey.on("fichier", key));
    }
}
