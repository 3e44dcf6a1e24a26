package fr.mediane.programmes.competence.adaptive;

/**
 * The two parameters of the logistic model.
 *
 * @param discrimination how sharply the answer tells who can from who cannot
 * @param difficulty the ability at which half of the people say yes
 * @param calibrated whether real answers gave them; otherwise they are an expert's guess
 */
public record Parameters(double discrimination, double difficulty, boolean calibrated) {
    public static final double LEAST_DISCRIMINATION = 0.3;
    public static final double MOST_DISCRIMINATION = 3;
    public static final double MOST_DIFFICULTY = 4;

    /** The chance of a yes at this ability. */
    public double chance(double ability) {
        return 1 / (1 + Math.exp(-discrimination * (ability - difficulty)));
    }

    /** Fisher's information: what the answer tells of an ability around this one. */
    public double information(double ability) {
        double chance = chance(ability);
        return discrimination * discrimination * chance * (1 - chance);
    }

    public boolean inRange() {
        return discrimination >= LEAST_DISCRIMINATION
                && discrimination <= MOST_DISCRIMINATION
                && Math.abs(difficulty) <= MOST_DIFFICULTY;
    }
}
