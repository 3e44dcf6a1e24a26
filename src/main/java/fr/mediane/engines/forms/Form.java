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

    /** The fields that these answers show. An answer that is no longer shown shows nothing either. */
    public List<Field> visible(Answers answers) {
        var seen = new ArrayList<Field>();
        var counting = Answers.NONE;
        for (var field : fields) {
            if (field.head().when().holds(counting)) {
                seen.add(field);
                var answer = answers.of(field.key());
                if (answer.isPresent()) {
                    counting = counting.with(field.key(), answer.get());
                }
            }
        }
        return List.copyOf(seen);
    }

    /** What is to be answered, of what these answers show. */
    public List<Field.Ask> asked(Answers answers) {
        return asks(visible(answers)).toList();
    }

    /** Without the answers to what is not shown, nor to what this form does not ask. */
    public Answers trimmed(Answers answers) {
        var kept = Answers.NONE;
        for (var ask : asked(answers)) {
            var answer = answers.of(ask.key());
            if (answer.isPresent()) {
                kept = kept.with(ask.key(), answer.get());
            }
        }
        return kept;
    }

    /** One question answered, or passed over when it may be; or why the answer is none. */
    public Parsed<Answers> answer(Answers before, Field.Ask ask, List<String> typed) {
        var said = typed.stream().filter(text -> !text.isBlank()).toList();
        if (said.isEmpty()) {
            return ask.optional() ? Parsed.valid(before.without(ask.key())) : Parsed.invalid("forms.error.missing");
        }
        return ask.question().read(said).map(answer -> before.with(ask.key(), answer));
    }

    /** What is shown, must be answered, and is not. */
    public List<ErrorKey> missing(Answers answers) {
        return asked(answers).stream()
                .filter(ask -> !ask.optional() && answers.of(ask.key()).isEmpty())
                .map(ask -> ErrorKey.on(ask.key(), "forms.error.missing"))
                .toList();
    }

    /** Answers as they were kept; what this form does not understand is left out. */
    public Answers read(Map<String, List<String>> plain) {
        var answers = Answers.NONE;
        for (var ask : asks(fields).toList()) {
            var typed = plain.getOrDefault(ask.key(), List.of());
            if (!typed.isEmpty()) {
                answers = answer(answers, ask, typed).value().orElse(answers);
            }
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

    private static Stream<Field.Ask> asks(List<Field> fields) {
        return fields.stream().flatMap(field -> field instanceof Field.Ask ask ? Stream.of(ask) : Stream.empty());
    }
}
