package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes vouchers in, at the places of a qualified provider. */
@Component
public class UseDesk {
    /** Within this time a use can be taken back by the place, and by the person through a counter. */
    public static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Providers providers;
    private final Misses misses;
    private final Clock clock;

    UseDesk(JdbcClient jdbc, Providers providers, Misses misses, Clock clock) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.misses = misses;
        this.clock = clock;
    }

    /**
     * A use as asked for.
     *
     * @param id made once per form: the same use sent twice counts once
     * @param code what was typed or scanned
     * @param departement where the place is
     * @param cents what the voucher pays
     * @param coPayment cents that the person pays besides
     */
    public record Use(
            UUID id,
            String code,
            UUID organisation,
            Optional<UUID> venue,
            String departement,
            String service,
            long cents,
            long coPayment) {}

    /** Uses a voucher, in part or whole, or says why not; ten codes that lead nowhere shut the account out for an hour. */
    @Transactional
    public Decision<Spent> use(Actor actor, Use use) {
        if (!keeps(actor, use.organisation())) {
            return Decision.forbidden();
        }
        var asker = actor.account().map(UUID::toString).orElse("system");
        if (misses.shutOut(asker)) {
            return Decision.refused(ErrorKey.on("code", "vouchers.error.shut-out"));
        }
        var provider = providers.of(use.organisation());
        if (provider.isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.provider"));
        }
        return switch (Secret.parse(use.code())) {
            case Parsed.Invalid<Secret>(var reason) -> {
                yield Decision.refused(ErrorKey.on("code", reason.key()));
            }
            case Parsed.Valid<Secret>(var secret) -> {
                var answer = spend(actor, use, secret, provider.get());
                if (answer.outcome().equals("UNKNOWN")) {
                    misses.note(asker);
                }
                yield answer.told(use.id());
            }
        };
    }

    private Answer spend(Actor actor, Use use, Secret secret, UUID provider) {
        return jdbc.sql("""
                        select (vouchers.spend(:id, :secret, :provider, :venue::uuid, :departement, :service, :cents,
                            :co, :by::uuid, :today)).*
                        """)
                .param("id", use.id())
                .param("secret", secret.hash())
                .param("provider", provider)
                .param("venue", use.venue().orElse(null))
                .param("departement", use.departement())
                .param("service", use.service())
                .param("cents", use.cents())
                .param("co", use.coPayment())
                .param("by", actor.account().orElse(null))
                .param("today", today())
                .query(Answer::of)
                .single();
    }

    /** Takes a use back: its value is with the voucher again. */
    @Transactional
    public Decision<Spent> takeBack(Actor actor, UUID use, String reason) {
        var organisation = jdbc.sql("""
                        select p.organisation from vouchers.use u join vouchers.provider p on p.id = u.provider
                        where u.id = :id
                        """).param("id", use).query(UUID.class).optional();
        if (organisation.isEmpty()) {
            return Decision.unknown();
        }
        if (!keeps(actor, organisation.get())) {
            return Decision.forbidden();
        }
        if (reason.isBlank() || reason.length() > 500) {
            return Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"));
        }
        return jdbc.sql("select (vouchers.take_back(:id, :with, :since, :by::uuid, :why, :today)).*")
                .param("id", use)
                .param("with", Uuid7.next())
                .param("since", Timestamp.from(clock.instant().minus(TAKEN_BACK_WITHIN)))
                .param("by", actor.account().orElse(null))
                .param("why", reason)
                .param("today", today())
                .query(Answer::of)
                .single()
                .told(use);
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private static boolean keeps(Actor actor, UUID organisation) {
        return actor.isForOrganisation(Role.VENUE_MANAGER, organisation)
                || actor.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.MEDIATOR
                                && grant.scope().equals(new Scope.Organisation(organisation)));
    }

    /** What the database answered. */
    private record Answer(
            String outcome,
            @Nullable UUID voucher,
            @Nullable String serial,
            long left) {
        static Answer of(ResultSet row, int number) throws SQLException {
            return new Answer(
                    row.getString("outcome"),
                    row.getObject("voucher", UUID.class),
                    row.getString("serial"),
                    row.getLong("left_cents"));
        }

        Decision<Spent> told(UUID use) {
            if (voucher != null && serial != null && (outcome.equals("DONE") || outcome.equals("BEFORE"))) {
                return Decision.accepted(new Spent(use, voucher, serial, left, outcome.equals("BEFORE")));
            }
            return Decision.refused(ErrorKey.on(field(), "vouchers.outcome." + outcome, left));
        }

        private String field() {
            return switch (outcome) {
                case "AMOUNT", "WHOLE" -> "montant";
                case "SERVICE" -> "service";
                default -> "code";
            };
        }
    }
}
