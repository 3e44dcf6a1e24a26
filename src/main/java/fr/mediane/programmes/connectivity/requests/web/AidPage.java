package fr.mediane.programmes.connectivity.requests.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.engines.rules.sheet.Value;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.connectivity.requests.AidDecisionDesk.Before;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one sees to decide. */
public record AidPage(
        Before before, Standing standing, AnswersInWords words, AidForm form, UUID step, FormErrors errors) {
    public String address() {
        return "/mon-espace/aides/" + before.examined().dossier().id();
    }

    public boolean decidable() {
        return before.examined().dossier().state() == CaseState.UNDER_INSTRUCTION;
    }

    public Optional<Proposal> proposed() {
        return before.proposal()
                .flatMap(
                        one -> one instanceof Decision.Accepted<Proposal>(var it) ? Optional.of(it) : Optional.empty());
    }

    /** What the rules lack to propose something; empty when they lack nothing. */
    public String lacking(Ui ui) {
        return before.proposal()
                .flatMap(one -> one instanceof Decision.Refused<Proposal>(var reasons)
                        ? Optional.of(reasons.getFirst())
                        : Optional.empty())
                .map(reason -> ui.t(reason.key(), reason.arguments().toArray()))
                .orElse("");
    }

    /** Whether a social report may change what the rules say. */
    public boolean report() {
        return proposed()
                .flatMap(one -> one.outcome().value("rapport"))
                .filter(new Value.YesNo(true)::equals)
                .isPresent();
    }

    public List<Option> verdicts(Ui ui) {
        return Option.list(
                Arrays.asList(Verdict.values()),
                Verdict::name,
                verdict -> ui.t("connectivity.aid.verdict." + verdict.name()));
    }

    /** The meetings of the committee it can be put before, by their day. */
    public List<Option> sittings(Ui ui) {
        return Option.list(
                standing.toCome(),
                sitting -> sitting.id().toString(),
                sitting -> ui.dateTime(sitting.startsAt()) + " – " + sitting.place());
    }

    /** What was chosen, else what the rules propose. */
    public String verdict() {
        return form.decisionText().isEmpty()
                ? proposed().flatMap(Verdict::proposed).map(Verdict::name).orElse("")
                : form.decisionText();
    }
}
