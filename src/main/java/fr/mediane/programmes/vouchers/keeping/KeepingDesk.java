package fr.mediane.programmes.vouchers.keeping;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Rows;
import fr.mediane.programmes.vouchers.BalanceDesk;
import fr.mediane.programmes.vouchers.BalanceDesk.Balance;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody signed in through FranceConnect keeps the vouchers they have in hand, and sees them without their code. */
@Component
@Transactional
public class KeepingDesk {
    private final JdbcClient jdbc;
    private final BalanceDesk balances;
    private final JournalDesk journal;

    KeepingDesk(JdbcClient jdbc, BalanceDesk balances, JournalDesk journal) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.journal = journal;
    }

    /** A voucher in one's space. */
    public record Kept(UUID id, Balance balance) {}

    public static boolean mayKeep(Actor actor) {
        return actor.signedIn() && actor.is(Role.CITIZEN);
    }

    /** One's own vouchers, those that can still be used first; one that was replaced is the one that stands for it. */
    @Transactional(readOnly = true)
    public Decision<List<Kept>> mine(Actor actor) {
        if (!mayKeep(actor)) {
            return Decision.forbidden();
        }
        return Decision.accepted(
                Rows.list(jdbc.sql("""
                        select v.id from vouchers.voucher v
                        where v.holder = :account
                            and not exists (select from vouchers.voucher n where n.replaces = v.id)
                        order by v.state not in ('ACTIVATED', 'PARTLY_USED'), v.handed_at desc nulls last, v.serial
                        limit 200
                        """)
                                .param("account", actor.account().orElseThrow())
                                .query(UUID.class))
                        .stream()
                        .map(id -> new Kept(id, balances.kept(actor, id).orThrow()))
                        .toList());
    }

    @Transactional(readOnly = true)
    public Decision<Balance> one(Actor actor, UUID voucher) {
        return mayKeep(actor) ? balances.kept(actor, voucher) : Decision.forbidden();
    }

    /** Keeps a voucher: having its code is the right to. One that somebody keeps is nobody else's. */
    public Decision<UUID> keep(Actor actor, String code) {
        if (!mayKeep(actor)) {
            return Decision.forbidden();
        }
        return switch (Secret.parse(code)) {
            case Parsed.Invalid<Secret>(var reason) -> Decision.refused(ErrorKey.on("code", reason.key()));
            case Parsed.Valid<Secret>(var secret) -> keep(actor, secret);
        };
    }

    private Decision<UUID> keep(Actor actor, Secret secret) {
        var voucher = jdbc.sql("select id from vouchers.voucher where secret_hash = :hash and state <> 'PURGED'")
                .param("hash", secret.hash())
                .query(UUID.class)
                .optional();
        if (voucher.isEmpty()) {
            return Decision.refused(ErrorKey.on("code", "vouchers.outcome.UNKNOWN"));
        }
        int kept = jdbc.sql("""
                        update vouchers.voucher set holder = :account
                        where id = :id and (holder is null or holder = :account)
                        """)
                .param("account", actor.account().orElseThrow())
                .param("id", voucher.get())
                .update();
        if (kept == 0) {
            return Decision.refused(ErrorKey.on("code", "vouchers.error.kept"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "voucher", voucher.get(), "holder"));
        return Decision.accepted(voucher.get());
    }

    /** Lets a voucher go: it is to bearer again, and its code as good as before. */
    public Decision<UUID> letGo(Actor actor, UUID voucher) {
        return one(actor, voucher).map(own -> {
            jdbc.sql("update vouchers.voucher set holder = null where id = :id")
                    .param("id", voucher)
                    .update();
            journal.changed(actor, Entry.of("programmes.vouchers", "voucher", voucher, "holder"));
            return voucher;
        });
    }
}
