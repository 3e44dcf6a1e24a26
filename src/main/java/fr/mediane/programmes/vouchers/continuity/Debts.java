package fr.mediane.programmes.vouchers.continuity;

import fr.mediane.engines.banking.Party;
import fr.mediane.kernel.Actor;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.providers.BankAccounts;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out each sponsor's part of what every place is owed: the shares of each campaign, to the cent. */
@Component
class Debts {
    private static final String OWED = Sql.beside(Debts.class, "owed");
    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;
    private final BankAccounts accounts;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    Debts(
            JdbcClient jdbc,
            CampaignDesk campaigns,
            BankAccounts accounts,
            OrganisationDesk organisations,
            TerritoryDesk territory) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.organisations = organisations;
        this.territory = territory;
    }

    private record Line(UUID provider, UUID campaign, long owed, long ordered) {}

    private record Place(UUID organisation, String hold, Optional<UUID> account) {}

    private record Sum(long owed, long ordered) {
        Sum plus(Sum other) {
            return new Sum(owed + other.owed, ordered + other.ordered);
        }
    }

    /** By sponsor; a sponsor that owes nothing is not there. */
    Map<UUID, List<Debt>> bySponsor() {
        var shares = new HashMap<UUID, Map<UUID, Integer>>();
        campaigns.list(Actor.SYSTEM).forEach(campaign -> shares.put(campaign.id(), campaign.shares()));
        var sums = new HashMap<UUID, Map<UUID, Sum>>();
        for (var line : Rows.list(jdbc.sql(OWED).query(Line.class))) {
            var of = shares.getOrDefault(line.campaign(), Map.of());
            var owed = CampaignDesk.parts(of, line.owed());
            var ordered = CampaignDesk.parts(of, line.ordered());
            of.keySet()
                    .forEach(sponsor -> sums.computeIfAbsent(sponsor, any -> new TreeMap<>())
                            .merge(
                                    line.provider(),
                                    new Sum(owed.getOrDefault(sponsor, 0L), ordered.getOrDefault(sponsor, 0L)),
                                    Sum::plus));
        }
        var places = places();
        var debts = new HashMap<UUID, List<Debt>>();
        sums.forEach((sponsor, of) -> debts.put(
                sponsor,
                of.entrySet().stream()
                        .map(entry -> debt(
                                entry.getKey(), Objects.requireNonNull(places.get(entry.getKey())), entry.getValue()))
                        .toList()));
        return debts;
    }

    private Map<UUID, Place> places() {
        var places = new HashMap<UUID, Place>();
        jdbc.sql("""
                        select p.id, p.organisation, coalesce(vouchers.hold_of(p.id), '') as hold, a.id as account
                        from vouchers.provider p
                        left join vouchers.bank_account a on a.provider = p.id and a.state = 'CURRENT'
                        """).query(row -> {
            places.put(
                    row.getObject("id", UUID.class),
                    new Place(
                            row.getObject("organisation", UUID.class),
                            row.getString("hold"),
                            Optional.ofNullable(row.getObject("account", UUID.class))));
        });
        return places;
    }

    private Debt debt(UUID provider, Place place, Sum sum) {
        var organisation = organisations.brief(Actor.SYSTEM, place.organisation());
        var commune = organisation.flatMap(Organisation::commune).flatMap(territory::commune);
        var account = place.account().map(accounts::open);
        return new Debt(
                provider,
                organisation.map(Organisation::number).orElse(""),
                Party.in(
                        commune,
                        account.map(BankAccounts.Opened::holder)
                                .or(() -> organisation.map(Organisation::name))
                                .orElse(""),
                        organisation.map(Organisation::address).orElse("")),
                account.map(BankAccounts.Opened::number),
                sum.owed(),
                sum.ordered(),
                place.hold());
    }
}
