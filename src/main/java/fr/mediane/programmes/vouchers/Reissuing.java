package fr.mediane.programmes.vouchers;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what is left of a voucher under a new number and a new code; the old ones are worth nothing from then on. */
@Component
public class Reissuing {
    private final JdbcClient jdbc;
    private final Batches batches;
    private final LedgerDesk ledger;
    private final Clock clock;

    Reissuing(JdbcClient jdbc, Batches batches, LedgerDesk ledger, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reissues a voucher in the caller's transaction, which is to be rolled back when this is refused. Who may have that
     * done, the caller has decided.
     *
     * @param fresh the new voucher's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Decision<Made> reissue(Optional<UUID> by, UUID old, UUID fresh, String why) {
        var serial = batches.serials(1).getFirst();
        var secret = Secret.random();
        ledger.open(List.of(NewAccount.of(fresh, VoucherBooks.BOOK, VoucherBooks.IN_CIRCULATION, serial)
                .neverNegative()));
        var outcome = jdbc.sql("select vouchers.reissue(:old, :fresh, :serial, :hash, :with, :by::uuid, :why, :today)")
                .param("old", old)
                .param("fresh", fresh)
                .param("serial", serial)
                .param("hash", secret.hash())
                .param("with", Uuid7.next())
                .param("by", by.orElse(null))
                .param("why", why)
                .param("today", Paris.today(clock))
                .query(String.class)
                .single();
        return outcome.equals("DONE")
                ? Decision.accepted(new Made(1, serial, secret))
                : Decision.refused(ErrorKey.of("vouchers.outcome." + outcome));
    }
}
