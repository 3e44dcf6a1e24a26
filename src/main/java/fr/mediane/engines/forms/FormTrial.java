package fr.mediane.engines.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form filled in without anything being kept: what was answered goes along from page to page, in hidden fields.
 *
 * @param page the part to fill in
 * @param words at the end, what was answered
 * @param refused whether something is to be corrected
 */
public record FormTrial(FormPage page, Optional<AnswersInWords> words, boolean refused) {
    static final String PART = "partie";
    static final String CARRIED = "avant-";

    static Answers answers(Form form, Map<String, List<String>> sent) {
        var plain = new LinkedHashMap<String, List<String>>();
        sent.forEach((name, values) -> {
            if (name.startsWith(CARRIED)) {
                plain.put(name.substring(CARRIED.length()), values);
            }
        });
        return form.read(plain);
    }

    /** The hidden fields, by name. */
    public Map<String, List<String>> carried() {
        var carried = new LinkedHashMap<String, List<String>>();
        carried.put(PART, List.of(page.part().key()));
        page.answers().plain().forEach((path, values) -> carried.put(CARRIED + path, values));
        return carried;
    }
}
