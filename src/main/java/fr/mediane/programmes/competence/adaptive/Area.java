package fr.mediane.programmes.competence.adaptive;

import java.util.List;

/** The five areas of DigComp 3.0, in its order. */
public enum Area {
    INFORMATION,
    COMMUNICATION,
    CREATION,
    SAFETY,
    PROBLEMS;

    /** Its number in DigComp, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    public String messageKey() {
        return "competence.area." + number();
    }

    /** In DigComp's order. */
    public List<Competence> competences() {
        return Competence.in(this);
    }
}
