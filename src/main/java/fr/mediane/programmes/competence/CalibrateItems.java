package fr.mediane.programmes.competence;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Command;
import fr.mediane.programmes.competence.adaptive.Recalibration;
import fr.mediane.programmes.competence.adaptive.Recalibration.Outcome;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code calibrate-items}: parameters from the answers kept, as a new dated version; exit code 1 when they are too few. */
@Component
class CalibrateItems implements Command {
    private final Banks banks;
    private final Assessments assessments;
    private final JournalDesk journal;
    private final TransactionTemplate transaction;

    CalibrateItems(Banks banks, Assessments assessments, JournalDesk journal, TransactionTemplate transaction) {
        this.banks = banks;
        this.assessments = assessments;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public String verb() {
        return "calibrate-items";
    }

    @Override
    public String summary() {
        return "Fits the questions of the self-assessment to the answers kept, as a new dated version.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var bank = banks.current();
        return switch (Recalibration.RULE.of(bank, assessments.runs(bank))) {
            case Outcome.Refused(var reasons) -> {
                out.println("Not calibrated: there are too few answers. Nothing has changed.");
                reasons.forEach(reason -> out.println("- " + reason));
                yield 1;
            }
            case Outcome.Done done -> {
                var version = transaction.execute(_ -> keep(done));
                out.printf(
                        "Calibrated %d of %d items on %d answers of %d assessments: version %s.%n",
                        done.parameters().size(), bank.items().size(), done.answers(), done.people(), version);
                yield 0;
            }
        };
    }

    private String keep(Outcome.Done done) {
        journal.write(Actor.SYSTEM, Action.CREATED, List.of(Entry.ofMany(FollowUpDesk.MODULE, "calibration")));
        return banks.keep(done.parameters(), done.people(), done.answers());
    }
}
