package fr.mediane.programmes.workforce.signing;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signed conventions: whoever signs for the State or for the employer sends one, whoever sees the convention whole reads it.
 * None replaces another.
 */
@Component
public class SignedPaperDesk {
    /** Of one convention: renewals, amendments, and what was scanned badly. */
    private static final int MOST = 50;

    private final ConventionDesk conventions;
    private final SignaturePort port;
    private final SignedPapers papers;
    private final JournalDesk journal;
    private final Clock clock;
    private final TransactionTemplate whole;

    SignedPaperDesk(
            ConventionDesk conventions,
            SignaturePort port,
            SignedPapers papers,
            JournalDesk journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.conventions = conventions;
        this.port = port;
        this.papers = papers;
        this.journal = journal;
        this.clock = clock;
        whole = new TransactionTemplate(transactions);
    }

    /**
     * A paper as it goes out: always a PDF.
     *
     * @param convention its number, as people say it
     */
    public record Opened(long convention, int version, byte[] bytes) {}

    /** Those of a convention that the actor sees, the latest first. */
    public Decision<List<SignedPaper>> of(Actor actor, UUID convention) {
        return conventions.find(actor, convention).map(view -> ofSeen(view));
    }

    /** None for whoever only looks the convention over: papers bear the names of those who signed. */
    private List<SignedPaper> ofSeen(ConventionDesk.View view) {
        return view.whole() ? papers.of(view.convention().id()) : List.of();
    }

    /** Whether the actor, who sees the convention, signs for one of the two. */
    public Decision<Boolean> mayAdd(Actor actor, UUID convention) {
        return conventions.find(actor, convention).map(ConventionDesk.View::changes);
    }

    /**
     * Adds what both have signed.
     *
     * @param form made by the form (UUIDv7): sent twice, it adds one
     */
    public Decision<SignedPaper> add(Actor actor, UUID convention, UUID form, SentFile paper) {
        return conventions.find(actor, convention).flatMap(view -> {
            if (!view.changes()) {
                return Decision.forbidden();
            }
            var sent = papers.ofForm(form);
            if (sent.isPresent() || !Uuid7.isUuid7(form)) {
                return again(sent, convention);
            }
            return declined(view)
                    ? outOfTurn()
                    : port.take(actor, convention, paper).flatMap(file -> kept(actor, convention, form, file));
        });
    }

    private static boolean declined(ConventionDesk.View view) {
        return view.convention().state() == ConventionState.DECLINED;
    }

    private static Decision<SignedPaper> outOfTurn() {
        return Decision.refused(ErrorKey.of("workforce.error.out-of-turn"));
    }

    /** What was sent before, when it is of the same convention. */
    private static Decision<SignedPaper> again(Optional<SignedPaper> sent, UUID convention) {
        return sent.filter(one -> one.convention().equals(convention))
                .map(Decision::accepted)
                .orElseGet(() -> Decision.refused(ErrorKey.of("kernel.id.form")));
    }

    private Decision<SignedPaper> kept(Actor actor, UUID convention, UUID form, FileIntake.Taken file) {
        return whole.execute(_ -> {
            papers.lock(convention);
            var meanwhile = papers.ofForm(form);
            if (meanwhile.isPresent()) {
                return again(meanwhile, convention);
            }
            // somebody may have declined it while the file came in
            if (conventions
                    .find(actor, convention)
                    .map(SignedPaperDesk::declined)
                    .orThrow()) {
                return outOfTurn();
            }
            int count = papers.of(convention).size();
            if (count >= MOST) {
                return Decision.refused(ErrorKey.on("signee", "workforce.error.papers", MOST));
            }
            papers.add(convention, count + 1, form, file, Paris.today(clock), actor.account());
            journal.created(actor, entry(file.id()));
            return papers.ofForm(form).map(Decision::accepted).orElseGet(Decision::unknown);
        });
    }

    /** One of them; reading it is journaled. */
    public Decision<Opened> open(Actor actor, UUID convention, UUID paper) {
        return conventions
                .find(actor, convention)
                .flatMap(view -> ofSeen(view).stream()
                        .filter(one -> one.id().equals(paper))
                        .findFirst()
                        .flatMap(one -> papers.open(paper)
                                .map(bytes -> new Opened(view.convention().number(), one.version(), bytes)))
                        .map(opened -> {
                            whole.executeWithoutResult(_ -> journal.read(actor, entry(paper)));
                            return Decision.accepted(opened);
                        })
                        .orElseGet(Decision::unknown));
    }

    private static Entry entry(UUID paper) {
        return Entry.of(WorkforceRights.MODULE, "signed-convention", paper, "file");
    }
}
