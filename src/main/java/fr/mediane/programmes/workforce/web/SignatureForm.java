package fr.mediane.programmes.workforce.web;

import org.jspecify.annotations.Nullable;

/** A signature as it is typed. */
public record SignatureForm(
        @Nullable String version,
        @Nullable String signe,
        @Nullable String debut) {
    static final SignatureForm BLANK = new SignatureForm(null, null, null);

    int startedFrom() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    public String signedText() {
        return text(signe);
    }

    public String startText() {
        return text(debut);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > 40 ? typed.substring(0, 40) : typed;
    }
}
