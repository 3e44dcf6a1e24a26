package fr.mediane.programmes.competence.adaptive;

import java.util.Arrays;
import java.util.Optional;

/**
 * What one may answer. The model knows yes and no: only "alone" is a yes. Who does not know leaves the question out: it
 * counts as asked, and says nothing.
 */
public enum Answer {
    ALONE('o'),
    WITH_HELP('a'),
    NOT_YET('n'),
    DOES_NOT_KNOW('x');

    private final char letter;

    Answer(char letter) {
        this.letter = letter;
    }

    /** One letter, for forms and the database. */
    public String letter() {
        return String.valueOf(letter);
    }

    public String messageKey() {
        return "competence.answer." + letter;
    }

    /** Whether it says something of what the person can do. */
    public boolean counts() {
        return this != DOES_NOT_KNOW;
    }

    public boolean yes() {
        return this == ALONE;
    }

    public static Optional<Answer> of(String letter) {
        return Arrays.stream(values())
                .filter(answer -> answer.letter().equals(letter))
                .findFirst();
    }
}
