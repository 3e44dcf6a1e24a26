package fr.mediane.steering.statistics.zonings;

import fr.mediane.kernel.Coded;

/** What a list of communes is about. */
public enum ZoningKind implements Coded {
    PRIORITY_DISTRICTS("quartiers_prioritaires"),
    RURAL_AREAS("zones_rurales"),
    OTHER("autre");

    private final String code;

    ZoningKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public String messageKey() {
        return "statistics.zoning.kind." + code;
    }
}
