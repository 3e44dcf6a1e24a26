package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.grants.DueGrant;
import fr.mediane.programmes.workforce.grants.FundSource;
import fr.mediane.programmes.workforce.grants.FundingDesk.Closing;
import fr.mediane.programmes.workforce.grants.FundingDesk.Unfunded;
import fr.mediane.programmes.workforce.grants.GrantClaimDesk.Unpaid;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccount;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The payer's page.
 *
 * @param due everything, of which the page shows the first
 * @param fund as chosen
 * @param execution as typed
 */
public record PayerGrantPage(
        List<DueGrant> due,
        List<GrantEvidence> sent,
        List<GrantEvidence> missing,
        List<GrantAccount> accounts,
        Unpaid claims,
        List<Unfunded> unfunded,
        List<Closing> closing,
        List<GrantRun> runs,
        String fund,
        String execution,
        String done,
        FormErrors errors) {
    private static final int SHOWN = 25;

    public PayerGrantPage {
        due = List.copyOf(due);
        sent = List.copyOf(sent);
        missing = List.copyOf(missing);
        accounts = List.copyOf(accounts);
        unfunded = List.copyOf(unfunded);
        closing = List.copyOf(closing);
        runs = List.copyOf(runs);
    }

    public List<Option> funds(Ui ui) {
        return Option.list(Arrays.asList(FundSource.values()), FundSource::name, one -> ui.t("grants.fund." + one));
    }

    /** What may be paid first. */
    public List<DueGrant> shown() {
        return due.stream()
                .sorted(Comparator.comparing(one -> one.hold().isPresent()))
                .limit(SHOWN)
                .toList();
    }

    public int more() {
        return Math.max(0, due.size() - SHOWN);
    }

    /** What may be paid now, in cents. */
    public long payable() {
        return due.stream()
                .filter(one -> one.hold().isEmpty())
                .mapToLong(one -> one.due().cents())
                .sum();
    }

    /** What may not, in cents. */
    public long held() {
        return due.stream().mapToLong(one -> one.due().cents()).sum() - payable();
    }

    /** Runs that somebody has to approve. */
    public List<GrantRun> waiting() {
        return runs.stream()
                .filter(one -> one.state() == GrantRun.State.PREPARED)
                .toList();
    }

    /** Whether somebody has to decide something. */
    public boolean hasChecks() {
        return !sent.isEmpty() || !accounts.isEmpty() || !claims.first().isEmpty();
    }
}
