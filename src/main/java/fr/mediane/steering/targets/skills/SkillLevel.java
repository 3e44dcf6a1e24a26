package fr.mediane.steering.targets.skills;

/** The overall level of the EU Digital Skills Indicator 2.0, best first. */
public enum SkillLevel {
    ABOVE_BASIC,
    BASIC,
    LOW,
    NARROW,
    LIMITED,
    NONE,
    /** Did not use the internet in the last three months. */
    NOT_A_USER;

    public String messageKey() {
        return "targets.skills.level." + name();
    }

    /** Whether it counts as at least basic digital skills, the Digital Decade's target. */
    public boolean atLeastBasic() {
        return this == ABOVE_BASIC || this == BASIC;
    }
}
