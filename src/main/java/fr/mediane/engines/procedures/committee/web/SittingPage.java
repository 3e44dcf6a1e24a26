package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.committee.AgendaItem;
import fr.mediane.engines.procedures.committee.AgendaItem.Outcome;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.SittingDesk.Line;
import fr.mediane.engines.procedures.committee.SittingDesk.View;

/** A meeting as it is shown, on a screen and on paper. */
public record SittingPage(View view, String chair, String members, FormErrors errors) {
    public SittingPage {
        chair = Written.kept(chair);
        members = Written.kept(members);
    }

    public String address() {
        return CommitteePages.PATH + "/" + view.sitting().id();
    }

    public String title(Ui ui) {
        return ui.t("procedures.committee.of", ui.dateTime(view.sitting().startsAt()));
    }

    /** What is proposed or said, in a word, with what is given. */
    public String words(Ui ui, Line line, Motion motion) {
        var verdict = ui.t(motion.verdict().state().messageKey());
        return line.details().isEmpty() ? verdict : verdict + " – " + line.details();
    }

    /** What became of a case, in a word; nothing before something was said. */
    public String outcome(Ui ui, AgendaItem item) {
        return item.outcome() == Outcome.OPEN ? "" : ui.t(item.outcome().messageKey());
    }

    /** What stands in the minutes: what was decided, or that it was put off. */
    public String decided(Ui ui, Line line) {
        var item = line.item();
        return item.decides() ? words(ui, line, item.motion()) : outcome(ui, item);
    }

    /** Why, as it was written; nothing when nobody wrote. */
    public String reason(AgendaItem item) {
        return item.said().map(Motion::reason).orElse(item.proposal().reason());
    }
}
