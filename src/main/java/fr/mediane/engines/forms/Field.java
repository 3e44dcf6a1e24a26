package fr.mediane.engines.forms;

/** One thing on a form: something to read, or something to answer. */
public sealed interface Field {
    Head head();

    default String key() {
        return head().key();
    }

    /** The title of what follows. */
    record Section(Head head) implements Field {}

    /** Something to read before going on. */
    record Explanation(Head head) implements Field {}

    /** Something to answer. */
    record Ask(Head head, boolean optional, Question question) implements Field {}
}
