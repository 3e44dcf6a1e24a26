package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** One person helped, or a group. Administrative help is a {@link Theme}, not a type. */
public enum ActivityType implements Coded {
    INDIVIDUAL("individuel"),
    WORKSHOP("collectif");

    private final String code;

    ActivityType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.type." + code;
    }
}
