package fr.mediane.engines.procedures.letters;

import fr.mediane.engines.forms.AnswersInWords;
import fr.mediane.engines.procedures.OwnCasesDesk.Own;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.platform.Paris;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a letter says.
 *
 * @param decided the decision; empty on a receipt
 * @param outcome what the rules proposed, when they did
 * @param departed whether the decision is not what they proposed
 * @param contestBy the last day on which it can be contested
 */
public record Letter(
        Own own,
        AnswersInWords words,
        Optional<Step> decided,
        Optional<Outcome> outcome,
        boolean departed,
        Optional<LocalDate> contestBy) {
    /** The day of the decision; to be asked of an answer only. */
    public LocalDate decidedOn() {
        return Paris.day(decided.orElseThrow().at());
    }
}
