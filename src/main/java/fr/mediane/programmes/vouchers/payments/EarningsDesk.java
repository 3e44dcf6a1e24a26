package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.payments.Remittance.Sum;
import fr.mediane.programmes.vouchers.payments.Remittance.Use;
import fr.mediane.programmes.vouchers.providers.ApplicationDesk;
import fr.mediane.programmes.vouchers.providers.ProviderFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a provider sees of its money: what it earned, what is under way, what was paid and for what. */
@Component
@Transactional(readOnly = true)
public class EarningsDesk {
    private static final int MOST_USES = 2_000;
    private static final Set<PaymentState> UNDER_WAY = Set.of(PaymentState.PREPARED, PaymentState.ORDERED);
    private static final String USES = Sql.beside(EarningsDesk.class, "uses-of-payment");
    private static final String SUMS = Sql.beside(EarningsDesk.class, "sums-of-payment");

    private final JdbcClient jdbc;
    private final Payments payments;
    private final ApplicationDesk providers;
    private final PaymentDay day;

    EarningsDesk(JdbcClient jdbc, Payments payments, ApplicationDesk providers, PaymentDay day) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.providers = providers;
        this.day = day;
    }

    /** What one of the actor's providers has earned. */
    public Decision<Earnings> of(Actor actor, UUID provider) {
        return own(actor, provider).map(file -> {
            var all = payments.ofProvider(provider);
            var due = Rows.list(jdbc.sql("""
                            select coalesce(sum(cents), 0)::bigint as cents, count(*) as uses,
                                coalesce(min(used_at), now()) as oldest
                            from vouchers.use
                            where provider = :provider and payment is null and cancelled_at is null
                            """).param("provider", provider).query(Owed.class))
                    .getFirst();
            return new Earnings(
                    file,
                    due.cents(),
                    due.uses(),
                    sum(all, UNDER_WAY),
                    sum(all, Set.of(PaymentState.PAID)),
                    due.cents() == 0 || file.hold().isPresent()
                            ? Optional.empty()
                            : Optional.of(day.of(Paris.day(due.oldest()))),
                    all.stream()
                            .filter(one -> one.state() != PaymentState.LEFT_OUT)
                            .toList());
        });
    }

    record Owed(long cents, long uses, Instant oldest) {}

    /** What one payment of one of the actor's providers pays; payers see everybody's. */
    public Decision<Remittance> remittance(Actor actor, UUID payment) {
        var found = payments.find(payment);
        if (found.isEmpty() || !RunDesk.pays(actor) && !has(actor, found.get().provider())) {
            return mayAsk(actor) ? Decision.unknown() : Decision.forbidden();
        }
        var uses = Rows.list(jdbc.sql(USES)
                .param("payment", payment)
                .param("most", MOST_USES)
                .query(Use.class));
        var sums = Rows.list(jdbc.sql(SUMS).param("payment", payment).query(Sum.class));
        return Decision.accepted(new Remittance(found.get(), sums, uses));
    }

    private Decision<ProviderFile> own(Actor actor, UUID provider) {
        return providers
                .own(actor)
                .flatMap(files -> files.stream()
                        .filter(file -> file.id().equals(provider))
                        .findFirst()
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown));
    }

    private boolean has(Actor actor, UUID provider) {
        return own(actor, provider) instanceof Decision.Accepted<ProviderFile>;
    }

    private boolean mayAsk(Actor actor) {
        return RunDesk.pays(actor) || !providers.organisations(actor).isEmpty();
    }

    private static long sum(List<Payment> all, Set<PaymentState> states) {
        return all.stream()
                .filter(one -> states.contains(one.state()))
                .mapToLong(Payment::cents)
                .sum();
    }
}
