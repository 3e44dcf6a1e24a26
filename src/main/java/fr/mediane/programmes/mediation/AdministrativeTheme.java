package fr.mediane.programmes.mediation;

import fr.mediane.kernel.Coded;

/** Which procedures were dealt with (thématiques de démarche); only with {@link Theme#ADMINISTRATIVE_HELP}. */
public enum AdministrativeTheme implements Coded {
    PAPERS_AND_CITIZENSHIP("papiers_elections_citoyennete"),
    FAMILY_AND_SCHOOL("famille_scolarite"),
    SOCIAL_AND_HEALTH("social_sante"),
    WORK_AND_TRAINING("travail_formation"),
    HOUSING("logement"),
    TRANSPORT("transports_mobilite"),
    MONEY_AND_TAXES("argent_impots"),
    JUSTICE("justice"),
    FOREIGNERS_AND_EUROPE("etrangers_europe"),
    LEISURE_SPORT_CULTURE("loisirs_sports_culture"),
    ASSOCIATIONS("associations");

    private final String code;

    AdministrativeTheme(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "mediation.procedure." + code;
    }
}
