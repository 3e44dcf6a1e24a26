package fr.mediane.programmes.competence.adaptive;

/**
 * One question.
 *
 * @param level the one its author meant it for
 * @param parameters how it behaves
 */
public record Item(
        String id, Competence competence, Level level, Parameters parameters, Wording french, Wording english) {
    /** A sentence that begins with "I can", and a concrete example. */
    public record Wording(String statement, String example) {}

    /** The words in a language, {@code en} or any other. */
    public Wording in(boolean inEnglish) {
        return inEnglish ? english : french;
    }

    public Item with(Parameters others) {
        return new Item(id, competence, level, others, french, english);
    }
}
