package fr.mediane.engines.forms;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form: what to read and to answer, in order.
 *
 * @param key what it is called in addresses and files
 * @param settings what only the room that owns the form understands
 * @param facts by name, what the answers say of somebody; a room counts them
 */
public record Form(
        String key, Words title, Map<String, String> settings, Map<String, Condition> facts, List<Field> fields) {
    public Form {
        settings = Map.copyOf(settings);
        facts = Map.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /**
     * The fields that these answers show, with the choices that they leave. What is hidden shows nothing either: a section
     * hides all that follows it, up to the next.
     */
    public List<Field> visible(Answers answers) {
        return Shown.of(this, answers).fields();
    }

    /** What is to be answered, of what these answers show. */
    public List<Field.Ask> asked(Answers answers) {
        return asks(visible(answers)).toList();
    }

    /** The parts that these answers show, each with something to read or to answer. */
    public List<Part> parts(Answers answers) {
        var parts = new ArrayList<Part>();
        var title = new Part("", this.title, List.of());
        var fields = new ArrayList<Field>();
        for (var field : visible(answers)) {
            if (field instanceof Field.Section(var head)) {
                parts.add(new Part(title.key(), title.title(), fields));
                title = new Part(head.key(), head.label(), List.of());
                fields.clear();
            } else {
                fields.add(field);
            }
        }
        parts.add(new Part(title.key(), title.title(), fields));
        return parts.stream().filter(part -> !part.fields().isEmpty()).toList();
    }

    /**
     * What is shown at once: a section with what follows it, or what comes before the first.
     *
     * @param key of the section; empty before the first
     * @param title of the section, or of the form before the first
     * @param fields without the section itself
     */
    public record Part(String key, Words title, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /** Without the answers to what is not shown, nor to what this form does not ask, nor those no longer possible. */
    public Answers trimmed(Answers answers) {
        return Shown.of(this, answers).kept();
    }

    /** One question answered, or passed over when it may be; or why the answer is none. */
    public Parsed<Answers> answer(Answers before, Field.Ask ask, List<String> typed) {
        var said = typed.stream().filter(text -> !text.isBlank()).toList();
        if (said.isEmpty()) {
            return ask.optional() ? Parsed.valid(before.without(ask.key())) : Parsed.invalid("forms.error.missing");
        }
        return ask.question().given(before).read(said).map(answer -> before.with(ask.key(), answer));
    }

    /** What is shown, must be answered, and is not; within a block as {@code children.1.name}. */
    public List<ErrorKey> missing(Answers answers) {
        var missing = new ArrayList<ErrorKey>();
        var kept = trimmed(answers);
        for (var ask : asked(answers)) {
            var answer = kept.of(ask.key());
            if (answer.isEmpty() && !ask.optional()) {
                missing.add(ErrorKey.on(ask.key(), "forms.error.missing"));
            }
            if (ask.question() instanceof Block block
                    && answer.isPresent()
                    && answer.get() instanceof Answer.Rows(var rows)) {
                missing.addAll(missing(ask.key(), block, rows));
            }
        }
        return List.copyOf(missing);
    }

    private static List<ErrorKey> missing(String key, Block block, List<Answers> rows) {
        var missing = new ArrayList<ErrorKey>();
        if (rows.size() < block.least()) {
            missing.add(ErrorKey.on(key, "forms.error.rows", block.least()));
        }
        for (int row = 1; row <= rows.size(); row++) {
            var place = Block.place(key, row);
            block.each().missing(rows.get(row - 1)).stream()
                    .map(one -> new ErrorKey(one.key(), place + one.field(), one.arguments()))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Answers as they were kept; what this form does not understand is left out. */
    public Answers read(Map<String, List<String>> plain) {
        var answers = Answers.NONE;
        for (var ask : asks(fields).toList()) {
            var typed = plain.getOrDefault(ask.key(), List.of());
            if (typed.isEmpty()) {
                continue;
            }
            answers = ask.question() instanceof Block block
                    ? answers.with(ask.key(), block.rows(plain, ask.key()))
                    : answer(answers, ask, typed).value().orElse(answers);
        }
        return answers;
    }

    /** Whether a fact holds; unknown when one of its questions has no answer, or was not shown. */
    public Optional<Boolean> fact(String name, Answers answers) {
        var known = trimmed(answers);
        return Optional.ofNullable(facts.get(name))
                .filter(fact ->
                        fact.keys().stream().allMatch(key -> known.of(key).isPresent()))
                .map(fact -> fact.holds(known));
    }

    public Optional<Field.Ask> ask(String key) {
        return asks(fields).filter(ask -> ask.key().equals(key)).findFirst();
    }

    static Stream<Field.Ask> asks(List<Field> fields) {
        return fields.stream().flatMap(field -> field instanceof Field.Ask ask ? Stream.of(ask) : Stream.empty());
    }

    /**
     * What some answers show of a form, worked out in one pass: conditions speak of earlier answers only.
     *
     * @param fields with the choices that earlier answers leave
     * @param kept the answers to them
     */
    private record Shown(List<Field> fields, Answers kept) {
        static Shown of(Form form, Answers answers) {
            var fields = new ArrayList<Field>();
            var kept = Answers.NONE;
            boolean part = true;
            for (var field : form.fields()) {
                boolean holds = field.head().when().holds(kept);
                part = field instanceof Field.Section ? holds : part;
                if (!part || !holds) {
                    continue;
                }
                if (!(field instanceof Field.Ask(var head, var optional, var question))) {
                    fields.add(field);
                    continue;
                }
                var asked = question.given(kept);
                if (asked.possible()) {
                    fields.add(new Field.Ask(head, optional, asked));
                    kept = with(kept, head.key(), answers.of(head.key()).flatMap(answer -> fitting(asked, answer)));
                }
            }
            return new Shown(List.copyOf(fields), kept);
        }

        private static Answers with(Answers kept, String key, Optional<Answer> answer) {
            return answer.map(one -> kept.with(key, one)).orElse(kept);
        }

        /** An answer that an earlier one has made impossible is none any more; rows lose what they hide. */
        private static Optional<Answer> fitting(Question question, Answer answer) {
            if (question instanceof Question.OneOf one && !one.values().containsAll(answer.values())) {
                return Optional.empty();
            }
            return Optional.of(
                    question instanceof Block block && answer instanceof Answer.Rows(var rows)
                            ? new Answer.Rows(
                                    rows.stream().map(block.each()::trimmed).toList())
                            : answer);
        }
    }
}
