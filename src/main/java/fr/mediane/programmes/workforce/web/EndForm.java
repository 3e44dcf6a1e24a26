package fr.mediane.programmes.workforce.web;

import fr.mediane.platform.web.SentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a contract, as it is typed. */
public record EndForm(
        @Nullable String contrat,
        @Nullable String fin,
        @Nullable String motif) {
    private static final int MOST = 40;
    static final EndForm BLANK = new EndForm(null, null, null);

    UUID contract() {
        return SentId.of(contrat);
    }

    public String dayText() {
        return text(fin);
    }

    public String reasonText() {
        return text(motif);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST) : typed;
    }
}
