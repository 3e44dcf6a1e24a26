package fr.mediane.steering.statistics.columns.blocks;

import java.util.Arrays;

/** A number for each row of a block, as the place of that number in the list of those that the block has. */
final class Codes {
    private final int[] numbers;
    private final char[] places;

    private Codes(int[] numbers, char[] places) {
        this.numbers = numbers;
        this.places = places;
    }

    /** @param values a number for each row; 0 where there is none */
    static Codes of(int[] values) {
        var numbers = Arrays.stream(values).sorted().distinct().toArray();
        var places = new char[values.length];
        int last = -1;
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != last) {
                last = values[i];
                place = Arrays.binarySearch(numbers, last);
            }
            places[i] = (char) place;
        }
        return new Codes(numbers, places);
    }

    /** The different numbers, in order. */
    int[] numbers() {
        return numbers;
    }

    /** For each row, which of the numbers. */
    char[] places() {
        return places;
    }

    /** Which of the numbers are among some; none when none is. */
    boolean[] among(int[] wanted) {
        boolean any = false;
        var among = new boolean[numbers.length];
        if (wanted.length < numbers.length) {
            for (int number : wanted) {
                int place = Arrays.binarySearch(numbers, number);
                if (place >= 0) {
                    among[place] = true;
                    any = true;
                }
            }
        } else {
            for (int place = 0; place < numbers.length; place++) {
                among[place] = Arrays.binarySearch(wanted, numbers[place]) >= 0;
                any |= among[place];
            }
        }
        return any ? among : NONE;
    }

    static final boolean[] NONE = {};
}
