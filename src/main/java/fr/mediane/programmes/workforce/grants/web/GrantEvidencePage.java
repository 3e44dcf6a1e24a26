package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;

/**
 * Something to look at.
 *
 * @param reason as typed
 */
public record GrantEvidencePage(GrantEvidence evidence, String reason, FormErrors errors) {
    public boolean waits() {
        return evidence.state() == GrantEvidence.State.SENT;
    }
}
