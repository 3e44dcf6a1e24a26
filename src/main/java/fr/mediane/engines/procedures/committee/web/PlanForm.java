package fr.mediane.engines.procedures.committee.web;

import org.jspecify.annotations.Nullable;

/** A meeting as it is typed. */
public record PlanForm(
        @Nullable String id,
        @Nullable String territoire,
        @Nullable String jour,
        @Nullable String heure,
        @Nullable String lieu) {
    static final PlanForm EMPTY = new PlanForm(null, null, null, null, null);

    public String scopeText() {
        return text(territoire);
    }

    public String dayText() {
        return text(jour);
    }

    public String timeText() {
        return text(heure);
    }

    public String placeText() {
        return text(lieu);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), 300));
    }
}
