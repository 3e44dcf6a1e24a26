package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.badges.Certificate;
import fr.mediane.programmes.training.certification.Block;
import fr.mediane.programmes.training.certification.BlockCode;
import fr.mediane.programmes.training.passport.Passport;
import fr.mediane.programmes.training.paths.Deadline;
import fr.mediane.programmes.training.paths.OngoingDuty;
import java.time.LocalDate;

/**
 * One's own training.
 *
 * @param code and the day as typed, of a Pix certificate that was refused
 */
public record PassportPage(Passport passport, LocalDate today, String code, String day, FormErrors errors) {
    /** Where a deadline stands, in words. */
    public String stands(Ui ui, Deadline deadline) {
        return DeadlineLine.words(ui, deadline, today);
    }

    public String color(Deadline deadline) {
        return DeadlineLine.color(deadline.on(today));
    }

    /** Where ongoing training stands, in words. */
    public String stands(Ui ui, OngoingDuty duty) {
        return DeadlineLine.words(ui, duty, today);
    }

    public String color(OngoingDuty duty) {
        return DeadlineLine.color(duty.on(today));
    }

    /** Whether, and since when, a block of today's version is held. */
    public String state(Ui ui, BlockCode code) {
        return passport.holding()
                .of(new Block(passport.current().code(), code))
                .map(held -> held.through()
                        .map(other -> ui.t("training.held-through", ui.date(held.passed()), other.version()))
                        .orElseGet(() -> ui.t("training.held", ui.date(held.passed()))))
                .orElseGet(() -> ui.t("training.missing"));
    }

    public boolean holds(BlockCode code) {
        return passport.holding().of(new Block(passport.current().code(), code)).isPresent();
    }

    /** What a certificate is about, in short. */
    public String about(Ui ui, Certificate certificate) {
        return certificate.block().map(Enum::name).orElseGet(() -> ui.t("training.whole-title")) + " – "
                + certificate.version();
    }
}
