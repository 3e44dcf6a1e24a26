package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Coded;

/** Gender of someone helped, as they say it. */
public enum Gender implements Coded {
    FEMALE("feminin"),
    MALE("masculin"),
    NOT_DISCLOSED("non_communique");

    private final String code;

    Gender(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "beneficiaries.gender." + code;
    }
}
