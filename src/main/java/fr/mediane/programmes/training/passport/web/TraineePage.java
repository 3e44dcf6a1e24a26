package fr.mediane.programmes.training.passport.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.training.certification.Block;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.Result;
import fr.mediane.programmes.training.passport.Passport;
import fr.mediane.programmes.training.paths.Deadline;
import fr.mediane.programmes.training.paths.OngoingDuty;
import fr.mediane.programmes.training.paths.PriorLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody's training, for an administrator.
 *
 * @param typed what the form that was refused said
 */
public record TraineePage(
        String name, Passport passport, LocalDate today, String id, Map<String, String> typed, FormErrors errors) {
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

    /** What somebody may know before. */
    public List<Option> levels(Ui ui) {
        return Stream.of(PriorLevel.values())
                .map(one -> Option.of(one.name(), ui.t("training.level." + one)))
                .toList();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether the refused form was the correction of this line. */
    public boolean correcting(Result result) {
        return typed("ligne").equals(result.id().toString());
    }

    /** Whether the refused form was that of a new result. */
    public boolean adding() {
        return typed("ligne").isEmpty();
    }

    public List<Option> blocks() {
        return passport.versions().stream()
                .flatMap(version -> version.blocks().stream().sorted().map(code -> new Block(version.code(), code)))
                .map(block -> Option.of(block.toString(), block.code() + " (" + block.version() + ")"))
                .toList();
    }

    /** @param all with "there was no such decision", which only a correction may say */
    public List<Option> outcomes(Ui ui, boolean all) {
        return Stream.of(Outcome.values())
                .filter(one -> all || one != Outcome.VOID)
                .map(one -> Option.of(one.name(), ui.t("training.outcome." + one)))
                .toList();
    }
}
