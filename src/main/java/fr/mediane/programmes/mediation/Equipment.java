package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** What was used during the activity. */
public enum Equipment implements Coded {
    COMPUTER("ordinateur"),
    PHONE("telephone"),
    TABLET("tablette"),
    OTHER("autre"),
    NONE("aucun");

    private final String code;

    Equipment(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.equipment." + code;
    }
}
