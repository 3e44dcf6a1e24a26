package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.kernel.EmailAddress;
import fr.mediane.programmes.connectivity.operators.OperatorDesk.Reached;
import org.jspecify.annotations.Nullable;

/** A provider as it is typed; without an id it is a new one. */
public record OperatorForm(
        @Nullable String id,
        @Nullable String nom,
        @Nullable String siret,
        @Nullable String courriel) {
    static final OperatorForm EMPTY = new OperatorForm(null, null, null, null);
    private static final int MOST = 300;

    static OperatorForm of(Reached one) {
        return new OperatorForm(
                one.operator().id().toString(),
                one.operator().name(),
                null,
                one.address().map(EmailAddress::address).orElse(""));
    }

    public String idText() {
        return text(id);
    }

    public String nameText() {
        return text(nom);
    }

    public String siretText() {
        return text(siret);
    }

    public String emailText() {
        return text(courriel);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), MOST));
    }
}
