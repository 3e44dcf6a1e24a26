package fr.mediane.programmes.training.initiatives;

/** How far an initiative reaches: the type of initiative of the EU platform. The country is France for all but the first. */
public enum Extent {
    EUROPEAN,
    NATIONAL,
    REGIONAL,
    LOCAL;

    public String messageKey() {
        return "training.extent." + name();
    }
}
