package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** What a workshop expects participants to know already. */
public enum WorkshopLevel implements Coded {
    BEGINNER("debutant"),
    INTERMEDIATE("intermediaire"),
    ADVANCED("avance");

    private final String code;

    WorkshopLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.level." + code;
    }
}
