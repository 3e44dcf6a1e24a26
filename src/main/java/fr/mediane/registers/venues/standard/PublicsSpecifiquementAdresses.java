package fr.mediane.registers.venues.standard;

/** Whom a venue is meant for in particular (publics spécifiquement adressés). The labels are spelled exactly as the standard's schema spells them. */
public enum PublicsSpecifiquementAdresses implements Code {
    JEUNES("Jeunes"),
    ETUDIANTS("Étudiants"),
    FAMILLES_ET_OU_ENFANTS("Familles et/ou enfants"),
    SENIORS("Seniors"),
    FEMMES("Femmes");

    private final String label;

    PublicsSpecifiquementAdresses(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.publics." + Codes.kebab(name());
    }
}
