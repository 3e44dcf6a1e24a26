package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.programmes.workforce.applications.AwardDecisionDesk.Before;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What one sees to award positions. */
public record AwardPage(
        Before before,
        Standing standing,
        AnswersInWords words,
        String departement,
        String transferFrom,
        AwardForm form,
        UUID step,
        FormErrors errors) {
    public String address() {
        return "/mon-espace/attributions/" + before.examined().dossier().id();
    }

    public boolean decidable() {
        return before.examined().dossier().state() == CaseState.UNDER_INSTRUCTION;
    }

    public List<Option> verdicts(Ui ui) {
        return Option.list(
                Arrays.asList(Verdict.values()), Enum::name, one -> ui.t("workforce.award.verdict." + one.name()));
    }

    public List<Option> zones(Ui ui) {
        return List.of(
                Option.of("non", ui.t("workforce.award.zone.no")), Option.of("oui", ui.t("workforce.award.zone.yes")));
    }

    /** The meetings of the committee it can be put before, by their day. */
    public List<Option> sittings(Ui ui) {
        return Option.list(
                standing.toCome(),
                sitting -> sitting.id().toString(),
                sitting -> ui.dateTime(sitting.startsAt()) + " – " + sitting.place());
    }
}
