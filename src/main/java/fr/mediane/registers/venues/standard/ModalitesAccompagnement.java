package fr.mediane.registers.venues.standard;

/** In what form help is given (modalités d’accompagnement). The labels are spelled exactly as the standard's schema spells them. */
public enum ModalitesAccompagnement implements Code {
    EN_AUTONOMIE("En autonomie"),
    ACCOMPAGNEMENT_INDIVIDUEL("Accompagnement individuel"),
    DANS_UN_ATELIER_COLLECTIF("Dans un atelier collectif"),
    A_DISTANCE("À distance");

    private final String label;

    ModalitesAccompagnement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.support." + Codes.kebab(name());
    }
}
