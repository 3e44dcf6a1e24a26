package fr.mediane.engines.forms;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Between a form and the pages on which it is filled in, a part at a time. It keeps nothing and decides no right: the room
 * that owns the form does.
 */
@Component
public class TypedFormDesk {
    private final TypedCommuneDesk communes;

    TypedFormDesk(TypedCommuneDesk communes) {
        this.communes = communes;
    }

    /**
     * A part to be filled in, with the answers given so far; the first when there is none of that key.
     *
     * @param files what the files among the answers are called, by id
     */
    public FormPage page(Form form, String part, Answers answers, Map<String, String> files) {
        return page(form, part, answers, Filled.of(answers, communes), List.of(), files);
    }

    /** The same part again after it was sent, with what was typed and what is wrong with it. */
    public FormPage page(Form form, String part, TypedForm typed, Map<String, String> files) {
        return page(form, part, typed.after(), typed.kept(), typed.mistakes(), files);
    }

    /**
     * Reads a part that was sent.
     *
     * @param part its key
     * @param sent what the page sent, by name of the fields
     * @param before the answers given so far
     * @param uploaded by path, the ids of files that came with it and were found good; other ids than these and those among
     *     the answers before count for nothing
     */
    public TypedForm read(
            Form form, String part, Map<String, List<String>> sent, Answers before, Map<String, List<UUID>> uploaded) {
        var typed = TypedTexts.of(sent).and(uploaded);
        var reading = new Reading(typed, files(before, uploaded), communes);
        var here = keys(form, part);
        var after = reading.read(form, here::contains, "", before);
        boolean stays = typed.step() == TypedForm.Step.STAY
                || reading.more() && reading.mistakes().isEmpty() && typed.step() == TypedForm.Step.NEXT;
        return new TypedForm(
                after,
                stays ? List.of() : reading.mistakes(),
                typed.byPath(),
                stays ? TypedForm.Step.STAY : typed.step());
    }

    /**
     * One step of filling in a form that is kept nowhere.
     *
     * @param sent what the page before sent; nothing: the beginning
     */
    public FormTrial trial(Form form, Map<String, List<String>> sent) {
        var before = FormTrial.answers(form, sent);
        var part = sent.getOrDefault(FormTrial.PART, List.of("")).getFirst();
        if (!sent.containsKey(FormTrial.PART)) {
            return new FormTrial(page(form, part, before, Map.of()), Optional.empty(), false);
        }
        var typed = read(form, part, sent, before, Map.of());
        if (typed.step() == TypedForm.Step.STAY
                || typed.step() == TypedForm.Step.NEXT && !typed.mistakes().isEmpty()) {
            boolean refused = !typed.mistakes().isEmpty();
            return new FormTrial(page(form, part, typed, Map.of()), Optional.empty(), refused);
        }
        var now = page(form, part, typed.after(), Map.of());
        var next = typed.step() == TypedForm.Step.BACK ? now.previous() : now.next();
        return next.map(one -> new FormTrial(page(form, one.key(), typed.after(), Map.of()), Optional.empty(), false))
                .orElseGet(() -> new FormTrial(now, Optional.of(words(form, typed.after(), Map.of())), false));
    }

    /** What was answered, to be read: by people, or on paper. */
    public AnswersInWords words(Form form, Answers answers, Map<String, String> files) {
        var kept = form.trimmed(answers);
        return new AnswersInWords(
                form, kept, communes.labels(communes(kept).collect(Collectors.toSet())), files, Optional.empty());
    }

    private FormPage page(
            Form form,
            String part,
            Answers answers,
            Map<String, List<String>> kept,
            List<ErrorKey> mistakes,
            Map<String, String> files) {
        var parts = form.parts(answers);
        var shown =
                parts.stream().filter(one -> one.key().equals(part)).findFirst().orElse(parts.getFirst());
        return new FormPage(parts, shown, answers, kept, mistakes, files);
    }

    /** The keys of a part, whether shown or not. */
    private static Set<String> keys(Form form, String part) {
        var keys = new HashSet<String>();
        var at = "";
        for (var field : form.fields()) {
            at = field instanceof Field.Section ? field.key() : at;
            if (at.equals(part)) {
                keys.add(field.key());
            }
        }
        return keys;
    }

    /** Only answers to questions for files: an id that somebody typed as a text opens nothing. */
    private static Set<String> files(Answers before, Map<String, List<UUID>> uploaded) {
        return Stream.concat(enclosed(before), uploaded.values().stream().flatMap(List::stream))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> enclosed(Answers answers) {
        return answers.byKey().values().stream().flatMap(answer -> switch (answer) {
            case Answer.Enclosed(var files) -> files.stream();
            case Answer.Rows(var rows) -> rows.stream().flatMap(TypedFormDesk::enclosed);
            default -> Stream.empty();
        });
    }

    private static Stream<CommuneCode> communes(Answers answers) {
        return answers.byKey().values().stream().flatMap(answer -> switch (answer) {
            case Answer.In(var commune) -> Stream.of(commune);
            case Answer.At at -> Stream.of(at.commune());
            case Answer.Rows(var rows) -> rows.stream().flatMap(TypedFormDesk::communes);
            default -> Stream.empty();
        });
    }

    /** Answers as texts in the fields of a page, the way people type them. */
    private static final class Filled {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        private final TypedCommuneDesk communes;
        private final Map<String, List<String>> texts = new LinkedHashMap<>();

        private Filled(TypedCommuneDesk communes) {
            this.communes = communes;
        }

        static Map<String, List<String>> of(Answers answers, TypedCommuneDesk communes) {
            var filled = new Filled(communes);
            filled.fill("", answers);
            return filled.texts;
        }

        private void fill(String place, Answers answers) {
            answers.byKey().forEach((key, answer) -> one(place + key, answer));
        }

        private void one(String path, Answer answer) {
            switch (answer) {
                case Answer.OnDay(var day) -> put(path, day.format(DAY));
                case Answer.Called(var phone) -> put(path, phone.display());
                case Answer.Account(var iban) -> put(path, iban.number().replaceAll("(.{4})(?=.)", "$1 "));
                case Answer.In(var commune) -> {
                    put(path, communes.label(commune));
                    put(path + FormPage.CODE, commune.code());
                }
                case Answer.At at -> address(path + ".", at);
                case Answer.Rows(var rows) -> {
                    put(path, String.valueOf(rows.size()));
                    for (int row = 1; row <= rows.size(); row++) {
                        fill(Block.place(path, row), rows.get(row - 1));
                    }
                }
                default -> texts.put(path, answer.values());
            }
        }

        private void address(String place, Answer.At at) {
            put(place + Contact.Address.STREET, at.lines().getFirst());
            put(place + Contact.Address.MORE, at.lines().size() > 1 ? at.lines().getLast() : "");
            put(place + Contact.Address.POSTCODE, at.postcode().digits());
            put(place + Contact.Address.COMMUNE, communes.label(at.commune()));
            put(place + Contact.Address.COMMUNE + FormPage.CODE, at.commune().code());
        }

        private void put(String path, String text) {
            texts.put(path, List.of(text));
        }
    }
}
