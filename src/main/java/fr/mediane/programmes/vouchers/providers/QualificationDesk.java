package fr.mediane.programmes.vouchers.providers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.vouchers.ProviderDesk;
import fr.mediane.programmes.vouchers.ProviderState;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who runs vouchers decides about those who ask, and approves where they are paid. */
@Component
@Transactional
public class QualificationDesk {
    private static final int MOST_DAYS = 30;
    private final ProviderDesk providers;
    private final ProviderFiles files;
    private final BankAccounts accounts;
    private final ProviderNotices notices;
    private final JournalDesk journal;

    QualificationDesk(
            ProviderDesk providers,
            ProviderFiles files,
            BankAccounts accounts,
            ProviderNotices notices,
            JournalDesk journal) {
        this.providers = providers;
        this.files = files;
        this.accounts = accounts;
        this.notices = notices;
        this.journal = journal;
    }

    /** Everybody who asked, those who wait first. */
    @Transactional(readOnly = true)
    public Decision<List<ProviderFile>> all(Actor actor) {
        return decides(actor) ? Decision.accepted(files.all()) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<ProviderFile> find(Actor actor, UUID provider) {
        return decides(actor)
                ? files.find(provider).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    /**
     * Qualifies, refuses or suspends, with a reason when it is not qualified. One whose request is open is decided about
     * there, and nowhere else.
     */
    public Decision<UUID> decide(Actor actor, UUID provider, ProviderState state, String reason) {
        if (decides(actor)
                && files.find(provider).flatMap(ProviderFile::openRequest).isPresent()) {
            return Decision.refused(ErrorKey.on("decision", "vouchers.error.decide-request"));
        }
        return reason.length() > 500
                ? Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"))
                : providers.decide(actor, provider, state, reason.strip());
    }

    /** Approves a bank account; refused to whoever gave it. */
    public Decision<UUID> approve(Actor actor, UUID account) {
        var found = accounts.find(account);
        if (!decides(actor)) {
            return Decision.forbidden();
        }
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (found.get().proposedBy().isPresent() && found.get().proposedBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.error.own-account"));
        }
        if (!accounts.approve(account, actor.account())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.of("vouchers.error.account-decided"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "bank-account", account, "state"));
        notices.approved(organisation(found.get()), account, found.get().lastFour());
        return Decision.accepted(found.get().provider());
    }

    /** Refuses a bank account, which then is never paid; the one before it stays. */
    public Decision<UUID> refuse(Actor actor, UUID account, String reason) {
        var found = accounts.find(account);
        if (!decides(actor)) {
            return Decision.forbidden();
        }
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (reason.isBlank() || reason.length() > 500) {
            return Decision.refused(ErrorKey.on("motif", "vouchers.error.reason"));
        }
        if (!accounts.refuse(account, reason.strip(), actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.error.account-decided"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "bank-account", account, "state"));
        notices.refused(organisation(found.get()), account, found.get().lastFour(), reason.strip());
        return Decision.accepted(found.get().provider());
    }

    /**
     * Notes the delay agreed with a public body.
     *
     * @param days 1 to 30, from the day on which it asks to be paid
     */
    public Decision<UUID> agree(Actor actor, UUID provider, int days, LocalDate on) {
        if (!decides(actor)) {
            return Decision.forbidden();
        }
        if (days < 1 || days > MOST_DAYS) {
            return Decision.refused(ErrorKey.on("delai", "vouchers.error.payment-days"));
        }
        if (!files.agree(provider, days, on)) {
            return Decision.unknown();
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "provider", provider, "paymentDays"));
        return Decision.accepted(provider);
    }

    private UUID organisation(BankAccount account) {
        return files.find(account.provider()).orElseThrow().organisation();
    }

    private static boolean decides(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }
}
