package fr.mediane.engines.forms;

import fr.mediane.kernel.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A form as a text file (YAML) that people edit. Reading says all that is wrong with it at once. */
public final class FormFile {
    /** The form field that faults are about. */
    public static final String FIELD = "content";

    public static final int LONGEST = 200_000;
    private static final int MOST_FIELDS = 100;
    private static final int TITLE = 200;
    private static final int LABEL = 400;
    private static final int EXPLANATION = 2_000;
    private static final int SETTING = 200;

    private final Faults faults = new Faults();
    private final QuestionReader questions = new QuestionReader(faults);
    private final ConditionReader conditions = new ConditionReader(faults);

    private FormFile() {}

    /** The form of a file's text, or all its faults. */
    public static Decision<Form> read(String text) {
        return new FormFile().form(text);
    }

    private Decision<Form> form(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            faults.add("forms.fault.size", LONGEST);
            return Decision.refused(faults.all());
        }
        try {
            var form = form(Faults.map(new Yaml(new SafeConstructor(careful())).load(text)));
            return faults.isEmpty() ? Decision.accepted(form) : Decision.refused(faults.all());
        } catch (YAMLException e) {
            faults.add(
                    "forms.fault.yaml",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Decision.refused(faults.all());
        }
    }

    /** No alias may blow a small file up, and no key stand twice. */
    private static LoaderOptions careful() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(12);
        return options;
    }

    private Form form(Map<?, ?> file) {
        faults.onlyKnown(file, "form", List.of("form", "title", "settings", "facts", "fields"));
        var key = faults.text(file, "form", "form", TITLE);
        if (!key.isEmpty() && !Head.isKey(key)) {
            faults.add("forms.fault.key", "form", key);
        }
        var title = faults.words(Faults.map(file.get("title")), "", "title", true, TITLE);
        var fields = new ArrayList<Field>();
        var before = new LinkedHashMap<String, Question>();
        var keys = new HashSet<String>();
        for (var entry : Faults.list(file.get("fields"))) {
            field(Faults.map(entry), fields.size() + 1, keys, before).ifPresent(fields::add);
        }
        if (before.isEmpty() || keys.size() > MOST_FIELDS) {
            faults.add("forms.fault.fields", MOST_FIELDS);
        }
        return new Form(key, title, settings(file), facts(file, before), fields);
    }

    private Map<String, String> settings(Map<?, ?> file) {
        var entries = Faults.map(file.get("settings"));
        var settings = new LinkedHashMap<String, String>();
        entries.keySet()
                .forEach(name -> settings.put(
                        String.valueOf(name),
                        entries.get(name) instanceof Boolean yes
                                ? yes.toString()
                                : faults.text(entries, String.valueOf(name), "settings", SETTING)));
        return settings;
    }

    private Map<String, Condition> facts(Map<?, ?> file, Map<String, Question> before) {
        var entries = Faults.map(file.get("facts"));
        var facts = new LinkedHashMap<String, Condition>();
        entries.forEach(
                (name, value) -> facts.put(String.valueOf(name), conditions.read(value, String.valueOf(name), before)));
        return facts;
    }

    private Optional<Field> field(Map<?, ?> entry, int number, Set<String> keys, Map<String, Question> before) {
        var key = faults.text(entry, "key", "fields " + number, TITLE);
        if (!Head.isKey(key)) {
            faults.add("forms.fault.key", "fields " + number, key);
            return Optional.empty();
        }
        if (!keys.add(key)) {
            faults.add("forms.fault.twice", key);
        }
        var kind = faults.text(entry, "kind", key, TITLE);
        faults.onlyKnown(entry, key, known());
        boolean explains = kind.equals("explanation");
        var head = new Head(
                key,
                faults.words(entry, "", key, true, explains ? EXPLANATION : LABEL),
                faults.words(entry, "hint-", key, false, LABEL),
                conditions.read(entry.get("when"), key, before));
        if (explains || kind.equals("section")) {
            return Optional.of(explains ? new Field.Explanation(head) : new Field.Section(head));
        }
        var question = questions.read(kind, entry, key);
        if (question.isEmpty()) {
            faults.add("forms.fault.kind", key, kind);
        }
        question.ifPresent(found -> before.put(key, found));
        return question.map(found -> new Field.Ask(head, Boolean.TRUE.equals(entry.get("optional")), found));
    }

    private static List<String> known() {
        return Stream.concat(
                        Stream.of("key", "kind", "fr", "en", "hint-fr", "hint-en", "when", "optional"),
                        QuestionReader.NAMES.stream())
                .toList();
    }
}
