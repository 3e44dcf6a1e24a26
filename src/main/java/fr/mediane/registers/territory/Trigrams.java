package fr.mediane.registers.territory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts by their groups of three letters, each word being set between spaces: two texts are alike as far as they share
 * them (the measure of PostgreSQL's pg_trgm).
 */
final class Trigrams {
    /** Space, ten digits, twenty-six letters. */
    private static final int SIGNS = 37;

    private final int[][] textsWith;
    private final int[] sizes;

    /** @param texts of small letters, digits and single spaces only */
    Trigrams(List<String> texts) {
        sizes = new int[texts.size()];
        textsWith = new int[SIGNS * SIGNS * SIGNS][];
        var filled = new int[textsWith.length];
        for (int text = 0; text < texts.size(); text++) {
            var groups = groups(texts.get(text));
            sizes[text] = groups.length;
            for (int group : groups) {
                var held = textsWith[group] == null ? new int[4] : textsWith[group];
                textsWith[group] = filled[group] < held.length ? held : Arrays.copyOf(held, 2 * held.length);
                textsWith[group][filled[group]++] = text;
            }
        }
        for (int group = 0; group < textsWith.length; group++) {
            textsWith[group] = textsWith[group] == null ? new int[0] : Arrays.copyOf(textsWith[group], filled[group]);
        }
    }

    /** For each text, how alike it is to this one: 0 to 1. */
    float[] likeness(String text) {
        var groups = groups(text);
        var shared = new float[sizes.length];
        for (int group : groups) {
            for (int other : textsWith[group]) {
                shared[other]++;
            }
        }
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > 0) {
                shared[i] = shared[i] / (groups.length + sizes[i] - shared[i]);
            }
        }
        return shared;
    }

    private static int[] groups(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "  " + word + " ")
                .flatMapToInt(word -> IntStream.range(0, word.length() - 2).map(i -> group(word, i)))
                .distinct()
                .toArray();
    }

    private static int group(String word, int start) {
        return (sign(word.charAt(start)) * SIGNS + sign(word.charAt(start + 1))) * SIGNS + sign(word.charAt(start + 2));
    }

    private static int sign(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 11;
        }
        return c >= '0' && c <= '9' ? c - '0' + 1 : 0;
    }
}
