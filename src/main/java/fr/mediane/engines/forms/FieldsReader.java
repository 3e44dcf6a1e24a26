package fr.mediane.engines.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form, or of a block in it, one after the other. */
final class FieldsReader {
    private static final List<String> NAMES = Stream.of(
                    Stream.of("key", "kind", "fr", "en", "hint-fr", "hint-en", "when", "optional"),
                    Stream.of("fields", "one-fr", "one-en", "at-least", "at-most"),
                    QuestionReader.NAMES.stream())
            .flatMap(names -> names)
            .toList();
    private static final int KEY = 200;
    private static final int LABEL = 400;
    private static final int EXPLANATION = 2_000;
    private static final int ROW = 80;

    private final Faults faults;
    private final QuestionReader kinds;
    private final ConditionReader conditions;
    private final boolean inBlock;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private int inner;

    FieldsReader(Faults faults, boolean inBlock) {
        this.faults = faults;
        this.kinds = new QuestionReader(faults);
        this.conditions = new ConditionReader(faults);
        this.inBlock = inBlock;
    }

    List<Field> read(@Nullable Object entries) {
        var fields = new ArrayList<Field>();
        for (var entry : Faults.list(entries)) {
            field(Faults.map(entry), fields.size() + 1).ifPresent(fields::add);
        }
        return fields;
    }

    /** The questions read so far, by key. */
    Map<String, Question> questions() {
        return questions;
    }

    /** How many fields there are, those of blocks included. */
    int count() {
        return keys.size() + inner;
    }

    private Optional<Field> field(Map<?, ?> entry, int number) {
        var key = faults.text(entry, "key", "fields " + number, KEY);
        if (!Field.Head.isKey(key)) {
            faults.add("forms.fault.key", "fields " + number, key);
            return Optional.empty();
        }
        if (!keys.add(key)) {
            faults.add("forms.fault.twice", key);
        }
        var kind = faults.text(entry, "kind", key, KEY);
        faults.onlyKnown(entry, key, NAMES);
        boolean explains = kind.equals("explanation");
        var head = new Field.Head(
                key,
                faults.words(entry, "", key, true, explains ? EXPLANATION : LABEL),
                faults.words(entry, "hint-", key, false, LABEL),
                conditions.read(entry.get("when"), key, questions));
        if (explains || kind.equals("section") && !inBlock) {
            return Optional.of(explains ? new Field.Explanation(head) : new Field.Section(head));
        }
        return ask(kind, entry, head);
    }

    private Optional<Field> ask(String kind, Map<?, ?> entry, Field.Head head) {
        boolean several = kind.equals("block") && !inBlock;
        var question = several ? Optional.of(block(entry, head)) : kinds.read(kind, entry, head.key(), questions);
        if (question.isEmpty()) {
            faults.add("forms.fault.kind", head.key(), kind);
        }
        question.ifPresent(found -> questions.put(head.key(), found));
        return question.map(found -> new Field.Ask(
                head,
                found instanceof Block block ? block.least() == 0 : Boolean.TRUE.equals(entry.get("optional")),
                found));
    }

    private Question block(Map<?, ?> entry, Field.Head head) {
        var reader = new FieldsReader(faults, true);
        var each = new Form(head.key(), head.label(), Map.of(), Map.of(), reader.read(entry.get("fields")));
        inner += reader.count();
        if (reader.questions().isEmpty()) {
            faults.add("forms.fault.block", head.key());
        }
        int least = faults.whole(entry, "at-least").orElse(0);
        int most = faults.whole(entry, "at-most").orElse(Block.MOST);
        if (least < 0 || least > most || most < 1 || most > Block.MOST) {
            faults.add("forms.fault.range", head.key());
        }
        return new Block(each, faults.words(entry, "one-", head.key(), true, ROW), least, most);
    }
}
