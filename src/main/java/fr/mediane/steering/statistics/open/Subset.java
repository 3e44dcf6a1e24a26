package fr.mediane.steering.statistics.open;

import java.util.Comparator;

/**
 * Which of a month's activities some cells are about: all of them, or those of one département, one type or one theme.
 *
 * @param code empty for the country
 */
record Subset(Kind kind, String code) implements Comparable<Subset> {
    /** What narrows the activities; one at a time, so that no small crossing can be asked for. */
    enum Kind {
        COUNTRY("france"),
        AREA("departement"),
        TYPE("type"),
        THEME("thematique");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As the files and the database name it. */
        String word() {
            return word;
        }

        static Kind of(String word) {
            for (var kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no such subset: " + word);
        }
    }

    static final Subset COUNTRY = new Subset(Kind.COUNTRY, "");
    /** Stands for the département of help at a distance, which has none. */
    static final String NOWHERE = "a_distance";

    private static final Comparator<Subset> ORDER =
            Comparator.comparing(Subset::kind).thenComparing(Subset::code);

    @Override
    public int compareTo(Subset other) {
        return ORDER.compare(this, other);
    }
}
