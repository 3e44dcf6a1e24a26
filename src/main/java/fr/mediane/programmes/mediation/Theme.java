package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** What the activity was about (thématiques), in the order of the national tool. */
public enum Theme implements Coded {
    DIAGNOSIS("diagnostic_numerique"),
    DEVICE_BASICS("prendre_en_main_du_materiel"),
    DEVICE_UPKEEP("maintenance_de_materiel"),
    DIGITAL_CONTENT("gere_ses_contenus_numeriques"),
    WEB_BROWSING("navigation_sur_internet"),
    EMAIL("email"),
    OFFICE_SOFTWARE("bureautique"),
    SOCIAL_NETWORKS("reseaux_sociaux"),
    HEALTH("sante"),
    BANKING_AND_SHOPPING("banque_et_achats_en_ligne"),
    BUSINESS("entrepreneuriat"),
    EMPLOYMENT("insertion_professionnelle"),
    SECURITY("securite_numerique"),
    PARENTING("parentalite"),
    SCHOOLING("scolarite_et_numerique"),
    CREATION("creer_avec_le_numerique"),
    DIGITAL_CULTURE("culture_numerique"),
    ARTIFICIAL_INTELLIGENCE("intelligence_artificielle"),
    ADMINISTRATIVE_HELP("aide_aux_demarches_administratives");

    private final String code;

    Theme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.theme." + code;
    }
}
