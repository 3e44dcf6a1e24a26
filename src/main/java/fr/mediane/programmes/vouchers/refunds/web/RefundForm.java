package fr.mediane.programmes.vouchers.refunds.web;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.refunds.AskedRefund;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as typed.
 *
 * @param formulaire made once per form: sent twice, it asks once
 * @param financeur the organisation whose money it is
 */
public record RefundForm(
        @Nullable String formulaire,
        @Nullable String financeur,
        @Nullable String montant,
        @Nullable String titulaire,
        @Nullable String iban) {
    /** No sponsor ever entrusts more, in cents. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

    static RefundForm blank() {
        return new RefundForm(Uuid7.next().toString(), "", "", "", "");
    }

    /** What it asks for, or what cannot be read in it. */
    Decision<AskedRefund> read() {
        var form = id(formulaire);
        var sponsor = id(financeur);
        if (form == null) {
            return Decision.refused(ErrorKey.of("vouchers.outcome.KEY"));
        }
        return sponsor == null
                ? Decision.refused(ErrorKey.on("financeur", "refunds.error.sponsor"))
                : Decision.accepted(new AskedRefund(form, sponsor, cents(), ibanText(), holderText()));
    }

    /** 0 when it is no amount. */
    private long cents() {
        if (Euros.parse(montant) instanceof Parsed.Valid<Euros>(var euros)) {
            var cents = euros.amount().movePointRight(2);
            return cents.signum() > 0 && cents.compareTo(MOST) <= 0 ? cents.longValueExact() : 0;
        }
        return 0;
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String text(@Nullable String typed, int most) {
        var text = typed == null ? "" : typed;
        return text.length() > most ? text.substring(0, most) : text;
    }

    public String formText() {
        return text(formulaire, 36);
    }

    public String sponsorText() {
        return text(financeur, 36);
    }

    public String amountText() {
        return text(montant, 30);
    }

    public String holderText() {
        return text(titulaire, 100);
    }

    public String ibanText() {
        return text(iban, 100);
    }

    @Override
    public String toString() {
        return "RefundForm";
    }
}
