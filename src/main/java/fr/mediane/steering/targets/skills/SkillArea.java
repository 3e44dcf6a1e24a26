package fr.mediane.steering.targets.skills;

/** The five areas of the EU Digital Skills Indicator 2.0, and from how many activities each is basic or above. */
public enum SkillArea {
    INFORMATION("information", 2),
    COMMUNICATION("communication", 2),
    CONTENT("contenu", 3),
    SAFETY("securite", 3),
    PROBLEMS("problemes", 3);

    private final String column;
    private final int above;

    SkillArea(String column, int above) {
        this.column = column;
        this.above = above;
    }

    /** What the file calls it. */
    public String column() {
        return column;
    }

    /** One activity is enough for basic. */
    boolean basic(int activities) {
        return activities >= 1;
    }

    boolean aboveBasic(int activities) {
        return activities >= above;
    }
}
