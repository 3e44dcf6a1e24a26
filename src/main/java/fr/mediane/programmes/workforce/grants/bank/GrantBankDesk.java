package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.AccountStatement;
import fr.mediane.engines.banking.BankMessage;
import fr.mediane.engines.banking.References;
import fr.mediane.engines.banking.StatusReport;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payers read what the bank says of grants, whole or not at all, and explain what is nothing in the books. */
@Component
@Transactional
public class GrantBankDesk {
    private final GrantBankFiles files;
    private final GrantBankAnswers answers;
    private final GrantRunDesk runs;
    private final GrantPayingAccount paying;
    private final JournalDesk journal;
    private final Clock clock;

    GrantBankDesk(
            GrantBankFiles files,
            GrantBankAnswers answers,
            GrantRunDesk runs,
            GrantPayingAccount paying,
            JournalDesk journal,
            Clock clock) {
        this.files = files;
        this.answers = answers;
        this.runs = runs;
        this.paying = paying;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be explained, the latest two hundred. */
    @Transactional(readOnly = true)
    public Decision<List<GrantBankLine>> open(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(files.open()) : Decision.forbidden();
    }

    /** The latest files. */
    @Transactional(readOnly = true)
    public Decision<List<GrantBankFile>> files(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(files.files()) : Decision.forbidden();
    }

    /** Reads a file of either kind; the same message a second time changes nothing. */
    public Decision<GrantReading> read(Actor actor, byte[] bytes) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var parsed = BankMessage.parse(bytes);
        return parsed instanceof Parsed.Valid<BankMessage>(var message)
                ? switch (message) {
                    case BankMessage.Report(var report) -> report(actor, report);
                    case BankMessage.Statements statements -> statements(actor, statements);
                }
                : Decision.refused(parsed.errorOn("fichier").orElseThrow());
    }

    private Decision<GrantReading> report(Actor actor, StatusReport report) {
        var order = References.parse(report.order()).map(id -> runs.find(actor, id));
        if (order.isEmpty()
                || !(order.get() instanceof Decision.Accepted<GrantRun>(var run))
                || run.state() != GrantRun.State.APPROVED) {
            return refused("banking.error.order");
        }
        return Decision.accepted(begin(actor, report.messageId(), Optional.empty())
                .map(file ->
                        new GrantReading(false, false, answers.report(actor, file, run, report, Paris.today(clock))))
                .orElseGet(() -> GrantReading.before(false)));
    }

    private Decision<GrantReading> statements(Actor actor, BankMessage.Statements read) {
        var own = paying.account()
                .number()
                .map(number -> read.of(number.number()))
                .orElse(List.of());
        if (own.isEmpty()) {
            return refused("banking.error.account");
        }
        if (!own.stream().allMatch(AccountStatement::whole)) {
            return refused("banking.error.sum");
        }
        return Decision.accepted(
                GrantReading.of(own.stream().map(one -> statement(actor, one)).toList()));
    }

    GrantReading statement(Actor actor, AccountStatement one) {
        return begin(actor, one.messageId(), Optional.of(one))
                .map(file -> new GrantReading(true, false, answers.statement(actor, file, one)))
                .orElseGet(() -> GrantReading.before(true));
    }

    /** Somebody has found out what a line is, and done by hand what had to be done. */
    public Decision<UUID> explain(Actor actor, UUID line) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        if (!files.explain(line, actor.account(), clock.instant())) {
            return Decision.unknown();
        }
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "grant-bank-line", line, "explained"));
        return Decision.accepted(line);
    }

    private Optional<UUID> begin(Actor actor, String message, Optional<AccountStatement> statement) {
        var file = files.add(message, statement.map(AccountStatement::day), actor.account());
        file.ifPresent(id -> journal.write(
                actor, Action.IMPORTED, List.of(Entry.of(WorkforceRights.MODULE, "grant-bank-file", id))));
        return file;
    }

    private static Decision<GrantReading> refused(String key) {
        return Decision.refused(ErrorKey.on("fichier", key));
    }
}
