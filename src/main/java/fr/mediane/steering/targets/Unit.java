package fr.mediane.steering.targets;

import fr.mediane.kernel.Coded;

/** What a target is counted in. */
public enum Unit implements Coded {
    /** Per cent, from 0 to 100. */
    PERCENT("pourcentage"),
    /** Whole things or people. */
    COUNT("nombre"),
    /** A place in a list, from 1. */
    RANK("rang");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String messageKey() {
        return "targets.unit." + code;
    }
}
