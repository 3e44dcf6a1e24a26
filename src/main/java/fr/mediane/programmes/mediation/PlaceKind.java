package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** Where help was given: at a venue of the register, or elsewhere. */
public enum PlaceKind implements Coded {
    VENUE("lieu_activite"),
    HOME("domicile"),
    REMOTE("a_distance"),
    ELSEWHERE("autre");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.place." + code;
    }
}
