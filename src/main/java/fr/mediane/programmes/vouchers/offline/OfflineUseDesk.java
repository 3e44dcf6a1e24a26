package fr.mediane.programmes.vouchers.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.Providers;
import fr.mediane.programmes.vouchers.Secret;
import fr.mediane.programmes.vouchers.TillDesk;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, once each, what devices took without network. */
@Component
public class OfflineUseDesk {
    private final JdbcClient jdbc;
    private final Providers providers;
    private final SignedVouchers signatures;
    private final Clock clock;

    OfflineUseDesk(JdbcClient jdbc, Providers providers, SignedVouchers signatures, Clock clock) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * A use as a device sends it.
     *
     * @param at when it was, by the device's clock as it was set right when the pass was issued
     * @param use with the signed code in it
     */
    public record Taken(UUID pass, Instant at, Use use) {}

    /**
     * What pays a use, in cents.
     *
     * @param serial the voucher's number, no secret
     * @param before whether it had arrived already
     */
    public record Paid(UUID use, String serial, long byVoucher, long byGuarantee, boolean before) {}

    /** Takes a use in by the published rule, or says why not; sent again, it is answered as the first time. */
    @Transactional
    public Decision<Paid> take(Actor actor, Taken taken) {
        var use = taken.use();
        if (actor.account().isEmpty() || !TillDesk.organisations(actor).contains(use.organisation())) {
            return Decision.forbidden();
        }
        // qualified or not any more: what a place took in good faith is owed to it
        var provider = providers.of(use.organisation());
        if (provider.isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.provider"));
        }
        if (signatures.read(use.code()).isEmpty()
                || !(Secret.parse(use.code()) instanceof Parsed.Valid<Secret>(var secret))) {
            return Decision.refused(ErrorKey.on("code", "vouchers.outcome.SIGNATURE"));
        }
        return jdbc.sql("""
                        select (vouchers.take_offline(:id, :pass, :by, :secret, :provider, :venue::uuid, :departement,
                            :service, :cents, :co, :at, :today)).*
                        """)
                .param("id", use.id())
                .param("pass", taken.pass())
                .param("by", actor.account().get())
                .param("secret", secret.hash())
                .param("provider", provider.get())
                .param("venue", use.venue().orElse(null))
                .param("departement", use.departement())
                .param("service", use.service())
                .param("cents", use.cents())
                .param("co", use.coPayment())
                .param("at", Sql.at(taken.at()))
                .param("today", Paris.today(clock))
                .query((row, _) -> told(
                        use.id(),
                        row.getString("outcome"),
                        row.getString("serial"),
                        row.getLong("by_voucher"),
                        row.getLong("by_guarantee")))
                .single();
    }

    private static Decision<Paid> told(
            UUID use, String outcome, @Nullable String serial, long byVoucher, long byGuarantee) {
        return serial != null && Set.of("DONE", "BEFORE").contains(outcome)
                ? Decision.accepted(new Paid(use, serial, byVoucher, byGuarantee, outcome.equals("BEFORE")))
                : Decision.refused(ErrorKey.of("vouchers.outcome." + outcome));
    }
}
