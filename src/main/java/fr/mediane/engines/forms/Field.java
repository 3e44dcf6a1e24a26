package fr.mediane.engines.forms;

import java.util.regex.Pattern;

/** One thing on a form: something to read, or something to answer. */
public sealed interface Field {
    Head head();

    default String key() {
        return head().key();
    }

    /** Message key of what kind of field it is. */
    default String kindKey() {
        return "forms.kind."
                + switch (this) {
                    case Section _ -> "section";
                    case Explanation _ -> "explanation";
                    case Ask(var _, var _, var question) -> question.getClass().getSimpleName();
                };
    }

    /** The title of what follows, up to the next: hidden, it hides that too. */
    record Section(Head head) implements Field {}

    /** Something to read before going on. */
    record Explanation(Head head) implements Field {}

    /** Something to answer. */
    record Ask(Head head, boolean optional, Question question) implements Field {}

    /**
     * What every field has.
     *
     * @param key lower case, the name of its answer; never changes its meaning from one version to the next
     * @param label what it asks or says
     * @param hint a line that helps to answer, or none
     * @param when on what earlier answers it is shown
     */
    public record Head(String key, Words label, Words hint, Condition when) {
        private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]{0,19}(-[a-z0-9]{1,20}){0,3}");

        static boolean isKey(String text) {
            return KEY.matcher(text).matches();
        }
    }
}
