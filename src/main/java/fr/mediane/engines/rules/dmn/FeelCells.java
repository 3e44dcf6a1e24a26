package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.CellReader;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Span;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/**
 * Reads a cell with KIE's parser and keeps of it only what a {@link Condition} can say: values, comparisons, ranges, lists,
 * {@code not}. Names, functions, loops and everything else FEEL could do are refused here; the engine is then given what the
 * condition says, never what was typed.
 */
public final class FeelCells implements CellReader {
    private static final int LONGEST = 1500;
    private static final int DEEPEST = 6;

    /** All that a condition can be made of: what is not, the parser does not get to see, however deep it goes. */
    private static final Pattern WORDS =
            Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\b(?:not|date|true|false)\\b|\\d++(?:\\.\\d++)?+"
                    + "|(?<![\\d)\\]-])-(?=[\\d ]|$)|\\.\\.|[<>]=?+|[=@,()\\[\\] ])*+");

    private static final Pattern DATE =
            Pattern.compile("date ?\\( ?\"(\\d{4}-\\d{2}-\\d{2})\" ?\\)|@\"(\\d{4}-\\d{2}-\\d{2})\"");

    @Override
    public Parsed<Condition> read(Kind kind, String feel) {
        if (feel.length() > LONGEST || depth(feel) > DEEPEST) {
            return Parsed.invalid("rules.error.feel.deep");
        }
        if (!WORDS.matcher(feel).matches()) {
            return Parsed.invalid("rules.error.feel." + kind.name());
        }
        return parsed(feel)
                .map(list -> condition(kind, list))
                .orElseGet(() -> Parsed.invalid("rules.error.feel." + kind.name()));
    }

    /** Empty when it is no FEEL; KIE's way to say so includes exceptions of every kind. */
    private static Optional<UnaryTestListNode> parsed(String feel) {
        var faults = new ArrayList<FEELEvent>();
        var parser = FEELBuilder.builder().build();
        parser.addListener(faults::add);
        try {
            return parser.processUnaryTests(feel, parser.newCompilerContext()) instanceof ProcessedUnaryTest test
                            && faults.stream().noneMatch(fault -> fault.getSeverity() == FEELEvent.Severity.ERROR)
                            && test.getInterpreted().getASTNode() instanceof UnaryTestListNode list
                    ? Optional.of(list)
                    : Optional.empty();
        } catch (RuntimeException noFeel) {
            return Optional.empty();
        }
    }

    private static Parsed<Condition> condition(Kind kind, UnaryTestListNode list) {
        var spans = new ArrayList<Span>();
        for (var element : list.getElements()) {
            if (element instanceof DashNode && list.getElements().size() == 1 && !list.isNegated()) {
                return Parsed.valid(Condition.ANY);
            }
            var span = element instanceof UnaryTestNode test ? span(kind, test) : Optional.<Span>empty();
            if (span.isEmpty()) {
                return Parsed.invalid("rules.error.feel.refused");
            }
            spans.add(span.get());
        }
        return spans.isEmpty()
                ? Parsed.invalid("rules.error.feel.refused")
                : Parsed.valid(new Condition(list.isNegated(), spans));
    }

    /** Brackets within brackets; those in quotes count too, which does no harm. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int place = 0; place < text.length(); place++) {
            depth += switch (text.charAt(place)) {
                case '(', '[', '{' -> 1;
                case ')', ']', '}' -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static Optional<Span> span(Kind kind, UnaryTestNode test) {
        if (test.getValue() instanceof RangeNode range) {
            return range(kind, range);
        }
        var value = value(kind, test.getValue());
        boolean ordered = kind != Kind.TEXT && kind != Kind.YES_NO;
        return value.flatMap(limit -> switch (test.getOperator()) {
            case EQ -> Optional.of(Span.only(limit));
            case GT, GTE ->
                ordered
                        ? Optional.of(new Span(
                                value, test.getOperator() == UnaryTestNode.UnaryOperator.GTE, Optional.empty(), false))
                        : Optional.empty();
            case LT, LTE ->
                ordered
                        ? Optional.of(new Span(
                                Optional.empty(), false, value, test.getOperator() == UnaryTestNode.UnaryOperator.LTE))
                        : Optional.empty();
            case NE, NOT, IN, TEST -> Optional.empty();
        });
    }

    private static Optional<Span> range(Kind kind, RangeNode range) {
        if (kind == Kind.TEXT || kind == Kind.YES_NO) {
            return Optional.empty();
        }
        boolean open = none(range.getStart());
        boolean endless = none(range.getEnd());
        var low = open ? Optional.<Value>empty() : value(kind, range.getStart());
        var high = endless ? Optional.<Value>empty() : value(kind, range.getEnd());
        if (low.isEmpty() != open || high.isEmpty() != endless || open && endless) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                low,
                !open && range.getLowerBound() == RangeNode.IntervalBoundary.CLOSED,
                high,
                !endless && range.getUpperBound() == RangeNode.IntervalBoundary.CLOSED));
    }

    /** KIE reads {@code >= 5} as a range without an end. */
    private static boolean none(@Nullable BaseNode node) {
        return node == null || node instanceof UndefinedValueNode || node instanceof NullNode;
    }

    private static Optional<Value> value(Kind kind, BaseNode node) {
        return switch (kind) {
            case TEXT -> node instanceof StringNode text ? Optional.of(Value.of(text.getValue())) : Optional.empty();
            case YES_NO ->
                node instanceof BooleanNode yes && yes.getValue() != null
                        ? Optional.of(Value.of(yes.getValue().booleanValue()))
                        : Optional.empty();
            case WHOLE, NUMBER, EUROS -> number(node);
            case DATE ->
                node.getText() == null ? Optional.empty() : day(node.getText().strip());
        };
    }

    private static Optional<Value> number(BaseNode node) {
        if (node instanceof SignedUnaryNode signed && signed.getExpression() instanceof NumberNode number) {
            return Optional.of(Value.of(
                    signed.getSign() == SignedUnaryNode.Sign.NEGATIVE
                            ? number.getValue().negate()
                            : number.getValue()));
        }
        return node instanceof NumberNode number ? Optional.of(Value.of(number.getValue())) : Optional.empty();
    }

    private static Optional<Value> day(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Value.of(LocalDate.parse(date.group(1) == null ? date.group(2) : date.group(1))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
