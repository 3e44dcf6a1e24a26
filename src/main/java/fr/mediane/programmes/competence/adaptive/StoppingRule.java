package fr.mediane.programmes.competence.adaptive;

/**
 * When to stop asking; published on the page.
 *
 * @param least how many questions at least
 * @param most how many at most
 * @param precision the standard deviation of the posterior, over all areas, that is enough
 */
public record StoppingRule(int least, int most, double precision) {
    /** Three to five questions for each of the five areas. */
    public static final StoppingRule PUBLISHED = new StoppingRule(15, 25, 0.4);

    public StoppingRule {
        if (least < 1 || most < least || precision <= 0) {
            throw new IllegalArgumentException(least + " to " + most + " questions, " + precision);
        }
    }

    boolean stops(int asked, double deviation) {
        return asked >= most || (asked >= least && deviation <= precision);
    }
}
