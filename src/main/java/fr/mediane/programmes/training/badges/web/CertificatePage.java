package fr.mediane.programmes.training.badges.web;

import fr.mediane.design.Ui;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.badges.Certificate;
import fr.mediane.programmes.training.badges.CertificateDesk.Named;

/**
 * A certificate, on screen and on paper.
 *
 * @param signed whether a credential was given whose signature is ours, not a code only
 */
public record CertificatePage(Named named, boolean signed) {
    public Certificate certificate() {
        return named.certificate();
    }

    /** What it says, in a sentence. */
    public String title(Ui ui) {
        return certificate()
                .block()
                .map(code -> ui.t(
                        "training.certificate.block", code.name(), certificate().title()))
                .orElseGet(
                        () -> ui.t("training.certificate.title", certificate().title()));
    }

    /** Until when it counted, for one that was revoked; empty for one in force. */
    public String revoked(Ui ui) {
        return certificate().revokedAt().map(at -> ui.date(Paris.day(at))).orElse("");
    }
}
