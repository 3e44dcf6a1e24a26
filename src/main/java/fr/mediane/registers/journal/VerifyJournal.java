package fr.mediane.registers.journal;

import fr.mediane.platform.Command;
import fr.mediane.platform.Messages;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** {@code verify-journal}: recomputes the chain and compares it with the file outside; exit code 1 when it is broken. */
@Component
class VerifyJournal implements Command {
    private static final long LINE_EVERY = 500_000;
    private final Verifier verifier;
    private final Messages messages;

    VerifyJournal(Verifier verifier, Messages messages) {
        this.verifier = verifier;
        this.messages = messages;
    }

    @Override
    public String verb() {
        return "verify-journal";
    }

    @Override
    public String summary() {
        return "Recomputes the journal's chain of blocks and names the first that is broken.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var verification = verifier.verify(progress(out));
        if (verification.firstBreak().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "The journal is sound: %d blocks, %d entries.%n",
                    verification.blocks(),
                    verification.entries());
            return 0;
        }
        var broken = verification.firstBreak().get();
        out.printf(
                Locale.ROOT,
                "The journal is broken at block %d: %s%n%d blocks before it are sound.%n",
                broken.block(),
                messages.text(Locale.ENGLISH, "journal.fault." + broken.fault()),
                verification.blocks());
        return 1;
    }

    private static LongConsumer progress(PrintStream out) {
        return new LongConsumer() {
            private long next = LINE_EVERY;

            @Override
            public void accept(long checked) {
                if (checked >= next) {
                    out.printf(Locale.ROOT, "  %d entries checked…%n", checked);
                    next = checked + LINE_EVERY;
                }
            }
        };
    }
}
