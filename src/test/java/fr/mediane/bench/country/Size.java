package fr.mediane.bench.country;

/**
 * How large the invented country is; 1 is France.
 *
 * @param scale above 0, at most 1
 */
record Size(double scale) {
    static final int YEARS = 5;
    static final int VENUES_EACH = 8;
    static final int PEOPLE_EACH = 875;
    static final int EMPLOYERS = 1_500;
    static final int COUNSELLORS_PER_TAG = 10;

    Size {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("-Dbench.scale is above 0 and at most 1, not " + scale);
        }
    }

    static Size asked() {
        return new Size(Double.parseDouble(System.getProperty("bench.scale", "0.1")));
    }

    int counsellors() {
        return (int) Math.max(20, 4_000 * scale);
    }

    int venues() {
        return counsellors() * VENUES_EACH;
    }

    int people() {
        return counsellors() * PEOPLE_EACH;
    }

    int activities() {
        return counsellors() * 5_000;
    }

    int employers() {
        return (int) Math.max(10, EMPLOYERS * scale);
    }

    int tags() {
        return counsellors() / COUNSELLORS_PER_TAG;
    }
}
