package fr.mediane.registers.venues.standard;

/** Particular needs that a venue can welcome (prise en charge spécifique). The labels are spelled exactly as the standard's schema spells them. */
public enum PriseEnChargeSpecifique implements Code {
    SURDITE("Surdité"),
    HANDICAPS_MOTEURS("Handicaps moteurs"),
    HANDICAPS_MENTAUX("Handicaps mentaux"),
    ILLETTRISME("Illettrisme"),
    LANGUES_ETRANGERES_ANGLAIS("Langues étrangères (anglais)"),
    LANGUES_ETRANGERES_AUTRES("Langues étrangères (autres)"),
    DEFICIENCE_VISUELLE("Déficience visuelle");

    private final String label;

    PriseEnChargeSpecifique(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.care." + Codes.kebab(name());
    }
}
