package fr.mediane.engines.procedures.instructing.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Correction;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.kernel.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A case before who decides it.
 *
 * @param attached files of the history, by step
 * @param proposal what the rules propose; a refusal within it says what they lack
 * @param step id of what is sent next
 */
public record ExaminePage(
        Examined examined,
        AnswersInWords words,
        List<Document> documents,
        Map<UUID, List<Document>> attached,
        Optional<Decision<Proposal>> proposal,
        boolean done,
        UUID step,
        Typed typed,
        FormErrors errors) {
    /** What was typed into the form that was refused. */
    public record Typed(String form, String text, String verdict, String reason, String departure) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        public Typed {
            text = Written.kept(text);
            reason = Written.kept(reason);
            departure = Written.kept(departure);
        }

        static Typed of(String form, String text) {
            return new Typed(form, text, "", "", "");
        }

        /** What stood in this form. */
        public String text(String of) {
            return form.equals(of) ? text : "";
        }
    }

    public ExaminePage {
        documents = List.copyOf(documents);
        attached = Map.copyOf(attached);
    }

    public String address() {
        return InboxPages.PATH + "/" + examined.dossier().id();
    }

    public boolean fresh() {
        return examined.dossier().state() == CaseState.UNDER_CONSTRUCTION;
    }

    public boolean underInstruction() {
        return examined.dossier().state() == CaseState.UNDER_INSTRUCTION;
    }

    public Optional<Proposal> proposed() {
        return proposal.flatMap(decision ->
                decision instanceof Decision.Accepted<Proposal>(var one) ? Optional.of(one) : Optional.empty());
    }

    public List<Option> verdicts(Ui ui) {
        return Option.list(
                Arrays.asList(Verdict.values()),
                Verdict::name,
                verdict -> ui.t(verdict.state().messageKey()));
    }

    /** The verdict to begin with: what was chosen, else what the rules propose. */
    public String verdict() {
        return typed.verdict().isEmpty()
                ? proposed().flatMap(Verdict::proposed).map(Verdict::name).orElse("")
                : typed.verdict();
    }

    public List<Option> corrections(Ui ui) {
        return Option.list(Arrays.asList(Correction.values()), Correction::name, why -> ui.t(why.messageKey()));
    }

    public List<Step> history() {
        return examined.steps().reversed();
    }

    /** Who sees to it, or nothing. */
    public String who() {
        return examined.dossier()
                .assigned()
                .map(account -> examined.names().getOrDefault(account, ""))
                .orElse("");
    }
}
