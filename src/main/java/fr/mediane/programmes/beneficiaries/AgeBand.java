package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.Coded;

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

    private static final int CHILD = 12;
    private static final int TEENAGER = 18;
    private static final int YOUNG_ADULT = 25;
    private static final int ADULT = 40;
    private static final int MIDDLE_AGED = 60;
    private static final int SENIOR = 70;
    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** The band of who is this old, or turns this old in the year when only the year of birth is known. */
    public static AgeBand of(int years) {
        if (years < CHILD) {
            return UNDER_12;
        }
        if (years < TEENAGER) {
            return FROM_12_TO_17;
        }
        if (years < YOUNG_ADULT) {
            return FROM_18_TO_24;
        }
        if (years < ADULT) {
            return FROM_25_TO_39;
        }
        if (years < MIDDLE_AGED) {
            return FROM_40_TO_59;
        }
        return years < SENIOR ? FROM_60_TO_69 : FROM_70;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "beneficiaries.age." + code;
    }
}
