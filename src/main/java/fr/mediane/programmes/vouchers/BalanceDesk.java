package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import fr.mediane.platform.Rows;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a voucher is still worth and was used for, for whoever has it: having its code is the right to know. */
@Component
@Transactional(readOnly = true)
public class BalanceDesk {
    private final JdbcClient jdbc;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    BalanceDesk(JdbcClient jdbc, OrganisationDesk organisations, TerritoryDesk territory) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.territory = territory;
    }

    /**
     * A voucher as its holder sees it.
     *
     * @param batch with which it was made
     * @param campaignId by which the places are found that take it
     * @param left cents that can still be used
     * @param until last day
     * @param departements names of those where it is valid; empty: everywhere
     */
    public record Balance(
            String serial,
            VoucherState state,
            UUID batch,
            UUID campaignId,
            String campaign,
            long cents,
            long left,
            LocalDate until,
            boolean inParts,
            List<String> services,
            List<String> departements,
            List<Use> uses) {
        public Balance {
            services = List.copyOf(services);
            departements = List.copyOf(departements);
            uses = List.copyOf(uses);
        }
    }

    /** A use as the holder sees it. */
    public record Use(Instant at, String place, String service, long cents, boolean takenBack) {}

    /** Reads a voucher's balance. The page that asks counts how often one address does. */
    public Decision<Balance> of(String code) {
        return switch (Secret.parse(code)) {
            case Parsed.Invalid<Secret>(var reason) -> Decision.refused(ErrorKey.on("code", reason.key()));
            case Parsed.Valid<Secret>(var secret) -> {
                var found = jdbc.sql("select id from vouchers.voucher where secret_hash = :hash")
                        .param("hash", secret.hash())
                        .query(UUID.class)
                        .optional();
                if (found.isEmpty()) {
                    yield Decision.refused(ErrorKey.on("code", "vouchers.outcome.UNKNOWN"));
                }
                yield Decision.accepted(balance(found.get()));
            }
        };
    }

    /** A voucher that the actor keeps in their space. */
    public Decision<Balance> kept(Actor actor, UUID voucher) {
        boolean own = actor.account().isPresent()
                && jdbc.sql("select exists (select from vouchers.voucher where id = :id and holder = :account)")
                        .param("id", voucher)
                        .param("account", actor.account().get())
                        .query(Boolean.class)
                        .single();
        return own ? Decision.accepted(balance(voucher)) : Decision.unknown();
    }

    private record Used(Instant at, UUID organisation, String service, long cents, boolean takenBack) {}

    /** What it was used for, those it replaces included, newest first. */
    private List<Use> uses(UUID voucher) {
        var used = Rows.list(jdbc.sql("""
                        with recursive chain as (
                            select v.id, v.replaces from vouchers.voucher v where v.id = :voucher
                            union all
                            select v.id, v.replaces from chain c join vouchers.voucher v on v.id = c.replaces
                        )
                        select u.used_at as at, p.organisation, u.service, u.cents, u.cancelled_at is not null as taken_back
                        from chain c join vouchers.use u on u.voucher = c.id join vouchers.provider p on p.id = u.provider
                        where not exists (select from vouchers.offline_part o where o.use = u.id and o.source = 'GUARANTEE')
                        order by u.used_at desc
                        """).param("voucher", voucher).query(Used.class));
        var names = organisations.named(
                Actor.PUBLIC, used.stream().map(Used::organisation).collect(Collectors.toSet()));
        return used.stream()
                .map(use -> new Use(
                        use.at(),
                        names.getOrDefault(use.organisation(), ""),
                        use.service(),
                        use.cents(),
                        use.takenBack()))
                .toList();
    }

    private Balance balance(UUID voucher) {
        var uses = uses(voucher);
        return jdbc.sql("""
                        select v.serial, v.state, v.batch, c.id as campaign_id, c.name as campaign, v.cents, vouchers.left_of(v.id) as rest,
                            c.grace_until as until, c.in_parts, c.services, c.departements
                        from vouchers.voucher v join vouchers.campaign c on c.id = v.campaign where v.id = :voucher
                        """)
                .param("voucher", voucher)
                .query((row, line) -> new Balance(
                        row.getString("serial"),
                        VoucherState.valueOf(row.getString("state")),
                        row.getObject("batch", UUID.class),
                        row.getObject("campaign_id", UUID.class),
                        row.getString("campaign"),
                        row.getLong("cents"),
                        row.getLong("rest"),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("in_parts"),
                        List.of((String[]) row.getArray("services").getArray()),
                        names((String[]) row.getArray("departements").getArray()),
                        uses))
                .single();
    }

    private List<String> names(String[] codes) {
        return Stream.of(codes)
                .map(code -> territory.departement(code).map(Departement::name).orElse(code))
                .toList();
    }
}
