package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** How far the person did things alone; the labels of the national tool differ from the obvious reading of the codes. */
public enum Autonomy implements Coded {
    GUIDED("entierement_accompagne"),
    PARTLY("partiellement_autonome"),
    AUTONOMOUS("autonome");

    private final String code;

    Autonomy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.autonomy." + code;
    }
}
