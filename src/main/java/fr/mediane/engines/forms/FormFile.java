package fr.mediane.engines.forms;

import fr.mediane.kernel.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int SETTING = 200;

    private final Faults faults = new Faults();
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
        if (!key.isEmpty() && !Field.Head.isKey(key)) {
            faults.add("forms.fault.key", "form", key);
        }
        var title = faults.words(Faults.map(file.get("title")), "", "title", true, TITLE);
        var reader = new FieldsReader(faults, false);
        var fields = reader.read(file.get("fields"));
        if (reader.questions().isEmpty() || reader.count() > MOST_FIELDS) {
            faults.add("forms.fault.fields", MOST_FIELDS);
        }
        return new Form(key, title, settings(file), facts(file, reader.questions()), fields);
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
}
