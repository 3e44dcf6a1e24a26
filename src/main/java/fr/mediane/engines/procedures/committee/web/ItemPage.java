package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.committee.AgendaItem;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.SittingDesk.Line;
import fr.mediane.engines.procedures.committee.SittingDesk.View;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.kernel.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case before a committee, as it is shown. */
public record ItemPage(
        View view,
        Line line,
        Examined examined,
        AnswersInWords words,
        Optional<Decision<Proposal>> rules,
        String typedSaid,
        String typedReason,
        FormErrors errors) {
    public ItemPage {
        typedReason = Written.kept(typedReason);
    }

    public String address() {
        return CommitteePages.PATH + "/" + view.sitting().id() + "/"
                + line.item().id();
    }

    public Optional<Proposal> proposed() {
        return rules.flatMap(one ->
                one instanceof Decision.Accepted<Proposal>(var proposal) ? Optional.of(proposal) : Optional.empty());
    }

    public String proposal(Ui ui) {
        return new SittingPage(view, "", "", FormErrors.NONE)
                .words(ui, line, line.item().proposal());
    }

    /** Where the proposal is changed. */
    public String change() {
        return examined.decidedAt()
                .orElse("/mon-espace/dossiers/" + line.dossier().id() + "/commission");
    }

    /** What the committee may say. A yes with other terms is a changed proposal that is followed. */
    public List<Option> choices(Ui ui) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("FOLLOWED", ui.t("procedures.committee.follow"), proposal(ui)));
        for (var verdict : List.of(Verdict.REFUSED, Verdict.CLOSED)) {
            if (verdict != line.item().proposal().verdict()) {
                choices.add(Option.of(verdict.name(), ui.t("procedures.committee.otherwise." + verdict.name())));
            }
        }
        choices.add(Option.of("ADJOURNED", ui.t("procedures.committee.adjourn")));
        return choices;
    }

    public String said() {
        if (!typedSaid.isEmpty()) {
            return typedSaid;
        }
        var item = line.item();
        return switch (item.outcome()) {
            case OPEN -> "";
            case FOLLOWED, ADJOURNED -> item.outcome().name();
            case OTHERWISE -> item.motion().verdict().name();
        };
    }

    public String reason() {
        return typedReason.isEmpty() ? line.item().said().map(Motion::reason).orElse("") : typedReason;
    }

    /** What it is among all of the meeting. */
    public String place(Ui ui) {
        return ui.t(
                "procedures.committee.case", line.item().place(), view.lines().size());
    }

    public AgendaItem item() {
        return line.item();
    }
}
