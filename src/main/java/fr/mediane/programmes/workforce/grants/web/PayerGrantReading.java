package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.WorkingDays;
import fr.mediane.programmes.workforce.grants.FundingDesk;
import fr.mediane.programmes.workforce.grants.GrantClaimDesk;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads together what a payer's page shows. */
@Component
class PayerGrantReading {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int LONGEST = 20;
    private final GrantRunDesk runs;
    private final FundingDesk fundings;
    private final GrantEvidenceDesk evidence;
    private final GrantAccountDesk accounts;
    private final GrantClaimDesk claims;

    PayerGrantReading(
            GrantRunDesk runs,
            FundingDesk fundings,
            GrantEvidenceDesk evidence,
            GrantAccountDesk accounts,
            GrantClaimDesk claims) {
        this.runs = runs;
        this.fundings = fundings;
        this.evidence = evidence;
        this.accounts = accounts;
        this.claims = claims;
    }

    /** @param execution as typed; empty for the next working day */
    PayerGrantPage page(Actor actor, String fund, String execution, String done, List<ErrorKey> reasons) {
        var typed = execution.isBlank() ? DAY.format(WorkingDays.after(runs.today(), 1)) : execution;
        return new PayerGrantPage(
                runs.due(actor).orThrow(),
                evidence.sent(actor).orThrow(),
                evidence.missing(actor).orThrow(),
                accounts.waiting(actor).orThrow(),
                claims.unpaid(actor).orThrow(),
                fundings.unfunded(actor).orThrow(),
                fundings.closing(actor).orThrow(),
                runs.runs(actor).orThrow(),
                fund,
                typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
                done,
                FormErrors.of(reasons));
    }
}
