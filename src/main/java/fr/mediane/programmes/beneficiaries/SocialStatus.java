package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Coded;

/** Situation of someone helped. */
public enum SocialStatus implements Coded {
    IN_SCHOOL("scolarise"),
    UNEMPLOYED("sans_emploi"),
    EMPLOYED("en_emploi"),
    RETIRED("retraite"),
    NOT_DISCLOSED("non_communique");

    private final String code;

    SocialStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "beneficiaries.status." + code;
    }
}
