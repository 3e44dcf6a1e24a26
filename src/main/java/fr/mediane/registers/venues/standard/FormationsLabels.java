package fr.mediane.registers.venues.standard;

/** Training and labels that the venue holds (formations et labels). The labels are spelled exactly as the standard's schema spells them. */
public enum FormationsLabels implements Code {
    FORME_A_MON_ESPACE_SANTE("Formé à « Mon Espace Santé »"),
    FORME_A_DUPLEX_ILLETTRISME("Formé à « DUPLEX » (illettrisme)"),
    ARNIA_MEDNUM_BFC_BOURGOGNE_FRANCHE_COMTE("Arnia/MedNum BFC (Bourgogne-Franche-Comté)"),
    COLLECTIF_RESSOURCES_ET_ACTEURS_REEMPLOI_NORMANDIE("Collectif ressources et acteurs réemploi (Normandie)"),
    ETAPES_NUMERIQUES_LA_POSTE("Étapes numériques(La Poste)"),
    FABRIQUES_DE_TERRITOIRE("Fabriques de Territoire"),
    LES_ECLAIREURS_DU_NUMERIQUE_DROME("Les Éclaireurs du numérique (Drôme)"),
    MES_PAPIERS_METROPOLE_DE_LYON("Mes Papiers (Métropole de Lyon)"),
    ORDI_3_0("ORDI 3.0"),
    SUD_LABS_PACA("SUD LABS (PACA)");

    private final String label;

    FormationsLabels(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.labels." + Codes.kebab(name());
    }
}
