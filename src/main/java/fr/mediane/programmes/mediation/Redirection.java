package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** The kind of structure towards which the person was oriented. */
public enum Redirection implements Coded {
    ADMINISTRATION("administration"),
    DIGITAL_MEDIATION("mediation_numerique"),
    OPERATOR("operateur_ou_organisme_en_charge"),
    SOCIAL_AID("aide_sociale"),
    EMPLOYMENT("insertion_professionnelle"),
    ADMINISTRATIVE_HELP("aide_aux_demarches_administratives"),
    OTHER("autre");

    private final String code;

    Redirection(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.redirection." + code;
    }
}
