package fr.mediane.registers.venues.standard;

/** What a visit costs (frais à charge). The labels are spelled exactly as the standard's schema spells them. */
public enum FraisACharge implements Code {
    GRATUIT("Gratuit"),
    GRATUIT_SOUS_CONDITION("Gratuit sous condition"),
    PAYANT("Payant");

    private final String label;

    FraisACharge(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.fees." + Codes.kebab(name());
    }
}
