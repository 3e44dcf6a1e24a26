package fr.mediane.engines.ledger;

import fr.mediane.platform.Command;
import fr.mediane.platform.Messages;
import fr.mediane.platform.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code verify-ledger}: recomputes all balances from the entries, and the chain; exit code 1 when something is wrong. */
@Component
class VerifyLedger implements Command {
    private final Audit audit;
    private final Messages messages;

    VerifyLedger(Audit audit, Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String verb() {
        return "verify-ledger";
    }

    @Override
    public String summary() {
        return "Recomputes every balance of the books from their entries, and their chain, and names what is wrong.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var found = audit.verify(Progress.SILENT);
        out.printf(
                Locale.ROOT,
                "%d pages, %d entries and %d accounts recomputed.%n",
                found.pages(),
                found.entries(),
                found.accounts());
        for (var fault : found.faults()) {
            out.printf(
                    "  %s: %s%n",
                    messages.text(Locale.ENGLISH, "ledger.fault." + fault.kind().name()), fault.about());
        }
        out.println(found.sound() ? "The books are sound." : "The books are not sound.");
        return found.sound() ? 0 : 1;
    }
}
