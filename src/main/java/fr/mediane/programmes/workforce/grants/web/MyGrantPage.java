package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.workforce.grants.GrantClaim;
import fr.mediane.programmes.workforce.grants.MyGrants;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccount;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import java.util.List;
import java.util.Optional;

/**
 * What an employer owes, what it gets, and when.
 *
 * @param others employers that the reader answers for too
 * @param iban as typed
 * @param holder as typed
 */
public record MyGrantPage(
        MyGrants grants,
        List<MyGrants> others,
        List<GrantEvidence> evidence,
        List<GrantClaim> claims,
        List<GrantAccount> accounts,
        String iban,
        String holder,
        String done,
        FormErrors errors) {
    public MyGrantPage {
        others = List.copyOf(others);
        evidence = List.copyOf(evidence);
        claims = List.copyOf(claims);
        accounts = List.copyOf(accounts);
    }

    public String href() {
        return MyGrantPages.PATH + "/" + grants.organisation();
    }

    /** What it still has to show. */
    public List<GrantEvidence> owed() {
        return evidence.stream().filter(GrantEvidence::isOwed).toList();
    }

    /** What it has shown. */
    public List<GrantEvidence> shown() {
        return evidence.stream().filter(one -> !one.isOwed()).toList();
    }

    /** What it has to give back. */
    public List<GrantClaim> toGiveBack() {
        return claims.stream().filter(one -> one.repaidOn().isEmpty()).toList();
    }

    public boolean owesNothing() {
        return owed().isEmpty() && toGiveBack().isEmpty() && current().isPresent();
    }

    public Optional<GrantAccount> current() {
        return accounts.stream().filter(GrantAccount::current).findFirst();
    }

    public Optional<GrantAccount> waiting() {
        return accounts.stream().filter(one -> !one.current()).findFirst();
    }

    /** What has to be shown, in words. */
    public static String what(Ui ui, GrantEvidence one) {
        return switch (one.kind()) {
            case CONTRACT -> ui.t("grants.evidence.CONTRACT", one.position());
            case PAYSLIPS -> ui.t("grants.evidence.PAYSLIPS", one.position(), one.number());
            case CLOSING -> ui.t("grants.evidence.CLOSING", one.position());
        };
    }

    public static String color(MyGrants.State state) {
        return switch (state) {
            case PAID -> "success";
            case ON_ITS_WAY, DUE -> "info";
            case HELD -> "warning";
            case EXPECTED, VACANT -> "neutral";
        };
    }

    public static String color(GrantEvidence.State state) {
        return switch (state) {
            case ACCEPTED -> "success";
            case SENT -> "info";
            case ASKED -> "warning";
            case REFUSED -> "danger";
        };
    }

    /** Why a line is not paid now, in words; empty when there is nothing to explain. */
    public static String why(Ui ui, MyGrants.Line line) {
        return line.hold().map(hold -> ui.t("grants.hold." + hold)).orElse("");
    }
}
