package fr.mediane.registers.organisations.web;

import org.jspecify.annotations.Nullable;

/**
 * A member of a network as it is typed.
 *
 * @param envoi id of the membership, made for the form
 * @param membre its name or number
 * @param membreCode the id that came with a suggestion
 * @param depuis its first day
 */
public record NetworkForm(
        @Nullable String envoi,
        @Nullable String membre,
        @Nullable String membreCode,
        @Nullable String depuis) {
    static final NetworkForm BLANK = new NetworkForm(null, null, null, null);

    public String memberText() {
        return text(membre, 200);
    }

    public String memberCode() {
        return text(membreCode, 40);
    }

    public String sinceText() {
        return text(depuis, 40);
    }

    private static String text(@Nullable String typed, int most) {
        return typed == null ? "" : typed.length() > most ? typed.substring(0, most) : typed;
    }
}
