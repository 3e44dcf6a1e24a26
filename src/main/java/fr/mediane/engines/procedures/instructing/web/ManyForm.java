package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.engines.procedures.Written;
import org.jspecify.annotations.Nullable;

/** What is to be done to many cases, as it is typed. */
public record ManyForm(
        @Nullable String quoi,
        @Nullable String decision,
        @Nullable String raison,
        @Nullable String ecart,
        @Nullable String etiquette) {
    static final ManyForm EMPTY = new ManyForm(null, null, null, null, null);

    public String deedText() {
        return text(quoi);
    }

    public String verdictText() {
        return text(decision);
    }

    /** One sign more than a field takes, so that too much is refused and not cut. */
    String reasonText() {
        return text(raison);
    }

    String departureText() {
        return text(ecart);
    }

    public String labelText() {
        return text(etiquette);
    }

    public String reasonKept() {
        return Written.kept(text(raison));
    }

    public String departureKept() {
        return Written.kept(text(ecart));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), Written.LONGEST + 1));
    }
}
