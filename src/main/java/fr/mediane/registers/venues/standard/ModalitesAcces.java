package fr.mediane.registers.venues.standard;

/** How to get in touch (modalités d’accès). The labels are spelled exactly as the standard's schema spells them. */
public enum ModalitesAcces implements Code {
    SE_PRESENTER("Se présenter"),
    TELEPHONER("Téléphoner"),
    CONTACTER_PAR_MAIL("Contacter par mail"),
    PRENDRE_UN_RDV_EN_LIGNE("Prendre un RDV en ligne"),
    CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC("Ce lieu n'accueille pas de public"),
    ENVOYER_UN_MAIL_AVEC_UNE_FICHE_DE_PRESCRIPTION("Envoyer un mail avec une fiche de prescription");

    private final String label;

    ModalitesAcces(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.access." + Codes.kebab(name());
    }
}
