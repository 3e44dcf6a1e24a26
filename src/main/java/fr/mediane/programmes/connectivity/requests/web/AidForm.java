package fr.mediane.programmes.connectivity.requests.web;

import fr.mediane.engines.procedures.committee.AgendaItem;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.kernel.Euros;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk.Before;
import java.util.Map;
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
        @Nullable String ecart,
        @Nullable String pour,
        @Nullable String seance) {
    private static final int MOST = 5_000;

    /** What there is to begin with. */
    static AidForm of(Before before, Standing standing) {
        return standing.waiting()
                .map(AidForm::proposed)
                .orElseGet(() -> new AidForm(
                        null,
                        null,
                        before.debt().map(AidForm::typed).orElse(""),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** What is proposed to a committee already. */
    private static AidForm proposed(AgendaItem item) {
        var proposal = item.proposal();
        var details = proposal.details();
        return new AidForm(
                null,
                proposal.verdict().name(),
                details.get("dette"),
                details.get("remise"),
                details.get("subvention"),
                details.get("pret"),
                details.get("mois"),
                proposal.reason(),
                proposal.departure(),
                null,
                item.sitting().toString());
    }

    private static String typed(Euros sum) {
        return sum.amount().setScale(2).toPlainString().replace('.', ',');
    }

    /** What is decided beyond the verdict. */
    Map<String, String> details() {
        return Map.of(
                "dette", debtText(),
                "remise", waiverText(),
                "subvention", grantText(),
                "pret", loanText(),
                "mois", monthsText());
    }

    /** Whether it goes to the committee instead of to the person. */
    boolean forCommittee() {
        return text(pour).equals("commission");
    }

    UUID sitting() {
        return SentId.of(seance);
    }

    public String sittingText() {
        return text(seance);
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
