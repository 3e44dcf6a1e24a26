package fr.mediane.programmes.mediation;

/** Age of someone helped, in completed years on the day: under 12, 12–17, 18–24, 25–39, 40–59, 60–69, 70 and more. */
public enum AgeBand implements Coded {
    UNDER_12("moins_de_douze"),
    FROM_12_TO_17("douze_dix_huit"),
    FROM_18_TO_24("dix_huit_vingt_quatre"),
    FROM_25_TO_39("vingt_cinq_trente_neuf"),
    FROM_40_TO_59("quarante_cinquante_neuf"),
    FROM_60_TO_69("soixante_soixante_neuf"),
    FROM_70("soixante_dix_plus"),
    NOT_DISCLOSED("non_communique");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.age." + code;
    }
}
