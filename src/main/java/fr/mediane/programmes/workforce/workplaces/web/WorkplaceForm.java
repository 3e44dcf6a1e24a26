package fr.mediane.programmes.workforce.workplaces.web;

import org.jspecify.annotations.Nullable;

/**
 * A place as it is typed.
 *
 * @param etape id of the place, made for the form
 * @param mots what was looked for
 */
public record WorkplaceForm(
        @Nullable String etape,
        @Nullable String mots,
        @Nullable String choix,
        @Nullable String part,
        @Nullable String depuis) {
    private static final int MOST = 200;
    static final WorkplaceForm BLANK = new WorkplaceForm(null, null, null, null, null);

    public String wordsText() {
        return text(mots);
    }

    public String choiceText() {
        return text(choix);
    }

    public String shareText() {
        return text(part);
    }

    public String fromText() {
        return text(depuis);
    }

    /** 0 for what is no number. */
    int share() {
        var typed = shareText().replace("%", "").strip();
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST) : typed;
    }
}
