package fr.mediane.programmes.competence.adaptive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The 21 competences of DigComp 3.0. */
public enum Competence {
    SEARCHING("1.1"),
    EVALUATING("1.2"),
    MANAGING("1.3"),
    INTERACTING("2.1"),
    SHARING("2.2"),
    CITIZENSHIP("2.3"),
    COLLABORATING("2.4"),
    BEHAVIOUR("2.5"),
    IDENTITY("2.6"),
    DEVELOPING("3.1"),
    REWORKING("3.2"),
    LICENCES("3.3"),
    PROGRAMMING("3.4"),
    DEVICES("4.1"),
    PRIVACY("4.2"),
    WELLBEING("4.3"),
    ENVIRONMENT("4.4"),
    TECHNICAL_PROBLEMS("5.1"),
    NEEDS("5.2"),
    CREATIVITY("5.3"),
    GAPS("5.4");

    private final String code;

    Competence(String code) {
        this.code = code;
    }

    /** As in DigComp: {@code 2.3}. */
    public String code() {
        return code;
    }

    public Area area() {
        return Area.values()[code.charAt(0) - '1'];
    }

    public String messageKey() {
        return "competence.name." + code;
    }

    public static Optional<Competence> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static List<Competence> in(Area area) {
        return Arrays.stream(values()).filter(each -> each.area() == area).toList();
    }
}
