package fr.mediane.engines.procedures.committee.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.committee.Sitting;
import fr.mediane.engines.procedures.instructing.InboxDesk.Examined;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import java.util.Arrays;
import java.util.List;

/** A case that is to go before a committee. */
public record ProposingPage(Examined examined, List<Sitting> sittings, Typed typed, FormErrors errors) {
    /** What was typed. */
    public record Typed(String sitting, String verdict, String reason, String departure) {
        static final Typed NOTHING = new Typed("", "", "", "");

        public Typed {
            reason = Written.kept(reason);
            departure = Written.kept(departure);
        }
    }

    public ProposingPage {
        sittings = List.copyOf(sittings);
    }

    public List<Option> choices(Ui ui) {
        return Option.list(
                sittings,
                sitting -> sitting.id().toString(),
                sitting -> ui.dateTime(sitting.startsAt()) + " – " + sitting.place());
    }

    public List<Option> verdicts(Ui ui) {
        return Option.list(
                Arrays.asList(Verdict.values()),
                Verdict::name,
                verdict -> ui.t(verdict.state().messageKey()));
    }
}
