package fr.mediane.engines.rules.dmn;

import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Table;
import fr.mediane.engines.rules.sheet.Value;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.io.ReaderResource;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** A DMN file ready to be asked, by many at once. */
final class Compiled {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Table table;

    /** The rows of the evaluation under way in this thread. */
    private final ThreadLocal<List<Integer>> selected = ThreadLocal.withInitial(List::of);

    private Compiled(DMNRuntime runtime, Table table) {
        this.runtime = runtime;
        this.model = runtime.getModels().getFirst();
        this.table = table;
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                selected.set(List.copyOf(event.getSelected()));
            }
        });
    }

    static Compiled of(String file, Table table) {
        var runtime = PlainXml.inJdk(() -> DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(Compiled.class.getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(new ReaderResource(new StringReader(file), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new));
        var compiled = new Compiled(runtime, table);
        if (compiled.model.hasErrors()) {
            throw new IllegalStateException("a table does not compile: "
                    + compiled.model.getMessages(DMNMessage.Severity.ERROR).stream()
                            .map(DMNMessage::getMessageType)
                            .toList());
        }
        return compiled;
    }

    DMNModel model() {
        return model;
    }

    /**
     * @param given a value of the right kind for each input, in order
     * @throws Ambiguous when several rows of a table apply that answers by one
     */
    Answer answer(List<Value> given) {
        var context = runtime.newContext();
        for (int place = 0; place < given.size(); place++) {
            context.set(table.inputs().get(place).key(), given.get(place).plain());
        }
        selected.set(List.of());
        try {
            var result = runtime.evaluateAll(model, context);
            var rows = selected.get().stream().map(row -> row - 1).toList();
            if (result.hasErrors()) {
                throw new Ambiguous();
            }
            var said = result.getDecisionResultByName(DmnFile.DECISION).getResult();
            return rows.isEmpty() || said == null ? Answer.NONE : new Answer(rows, values(said));
        } finally {
            selected.remove();
        }
    }

    private List<Value> values(Object said) {
        var values = new ArrayList<Value>();
        for (var field : table.outputs()) {
            values.add(value(field, said instanceof Map<?, ?> many ? many.get(field.key()) : said));
        }
        return values;
    }

    private static Value value(Field field, @Nullable Object said) {
        return switch (said) {
            case String text -> Value.of(text);
            case BigDecimal number -> Value.of(number);
            case LocalDate day -> Value.of(day);
            case Boolean yes -> Value.of(yes.booleanValue());
            case null, default -> throw new IllegalStateException("no value for " + field.key());
        };
    }

    /** Several rows apply where one was promised. */
    static final class Ambiguous extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
