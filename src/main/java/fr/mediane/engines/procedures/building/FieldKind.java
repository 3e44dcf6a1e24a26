package fr.mediane.engines.procedures.building;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of fields, in the words of a form's file, with what is particular to each. */
public enum FieldKind {
    SECTION("section"),
    EXPLANATION("explanation"),
    YES_NO("yes-no"),
    ONE_OF("one-of"),
    SOME_OF("some-of"),
    SHORT_TEXT("short-text", "longest"),
    LONG_TEXT("long-text", "longest"),
    NUMBER("number", "least", "most", "decimals"),
    EUROS("euros", "least", "most"),
    SCALE("scale", "from", "to", "low-fr", "low-en", "high-fr", "high-en"),
    DAY("day", "earliest", "latest"),
    COMMUNE("commune"),
    ADDRESS("address"),
    PHONE("phone"),
    EMAIL("email"),
    SIRET("siret"),
    IBAN("iban"),
    FILE("file", "types", "count", "megabytes"),
    BLOCK("block", "one-fr", "one-en", "at-least", "at-most");

    private final String word;
    private final List<String> own;

    FieldKind(String word, String... own) {
        this.word = word;
        this.own = List.of(own);
    }

    public static Optional<FieldKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** What is particular to it, in the words of the file. */
    public List<String> own() {
        return own;
    }

    /** Whether something is answered. */
    public boolean asks() {
        return this != SECTION && this != EXPLANATION;
    }

    public boolean hasChoices() {
        return this == ONE_OF || this == SOME_OF;
    }

    /** Whether it may stand within a block. */
    public boolean inBlock() {
        return this != SECTION && this != BLOCK;
    }

    public String messageKey() {
        return "procedures.building.kind." + word;
    }
}
