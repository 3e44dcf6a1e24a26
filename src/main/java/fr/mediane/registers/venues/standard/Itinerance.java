package fr.mediane.registers.venues.standard;

/** Whether the venue travels (itinérance). The labels are spelled exactly as the standard's schema spells them. */
public enum Itinerance implements Code {
    ITINERANT("Itinérant"),
    FIXE("Fixe");

    private final String label;

    Itinerance(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String messageKey() {
        return "venues.itinerance." + Codes.kebab(name());
    }
}
