package fr.mediane.programmes.connectivity.requests.web;

import fr.mediane.kernel.Euros;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk.Before;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is typed. */
public record AidForm(
        @Nullable String etape,
        @Nullable String decision,
        @Nullable String dette,
        @Nullable String remise,
        @Nullable String subvention,
        @Nullable String pret,
        @Nullable String mois,
        @Nullable String raison,
        @Nullable String ecart) {
    private static final int MOST = 5_000;

    /** What there is to begin with. */
    static AidForm of(Before before) {
        return new AidForm(
                null, null, before.debt().map(AidForm::typed).orElse(""), null, null, null, null, null, null);
    }

    private static String typed(Euros sum) {
        return sum.amount().setScale(2).toPlainString().replace('.', ',');
    }

    UUID step() {
        return SentId.of(etape);
    }

    public String decisionText() {
        return text(decision);
    }

    public String debtText() {
        return text(dette);
    }

    public String waiverText() {
        return text(remise);
    }

    public String grantText() {
        return text(subvention);
    }

    public String loanText() {
        return text(pret);
    }

    public String monthsText() {
        return text(mois);
    }

    public String reasonText() {
        return text(raison);
    }

    public String departureText() {
        return text(ecart);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.length() > MOST ? typed.substring(0, MOST + 1) : typed;
    }
}
