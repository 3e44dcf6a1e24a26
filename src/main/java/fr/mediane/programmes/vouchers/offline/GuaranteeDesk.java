package fr.mediane.programmes.vouchers.offline;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.CampaignState;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The operator looks after the money that guarantees vouchers taken in without network, and says who may take how much. */
@Component
@Transactional
public class GuaranteeDesk {
    /** The most that a place may take in without network, in cents. */
    public static final long MOST = 200_000;

    private static final String FUNDS = Sql.beside(GuaranteeDesk.class, "guarantee");
    private static final String ALLOWANCES = Sql.beside(GuaranteeDesk.class, "allowances");
    private static final int YEARS = 3;
    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;
    private final Clock clock;
    private final long usual;

    GuaranteeDesk(
            JdbcClient jdbc,
            CampaignDesk campaigns,
            OrganisationDesk organisations,
            JournalDesk journal,
            Clock clock,
            @Value("${mediane.vouchers.offline-cents:20000}") long usual) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.usual = usual;
    }

    /**
     * What somebody gave for the guarantee, in cents.
     *
     * @param onDevices set aside for passes
     * @param used owed or paid to places
     */
    public record Fund(
            UUID campaign, String giver, LocalDate ends, long committed, long free, long onDevices, long used) {}

    /** What a place may take in without network, in cents. */
    public record Allowance(UUID provider, String name, long cents, long onDevices, int devices) {}

    @Transactional(readOnly = true)
    public Decision<List<Fund>> funds(Actor actor) {
        if (!Rights.runs(actor)) {
            return Decision.forbidden();
        }
        record Line(UUID giver, Fund fund) {}
        var lines = Rows.list(jdbc.sql(FUNDS)
                .query((row, _) -> new Line(
                        row.getObject("sponsor", UUID.class),
                        new Fund(
                                row.getObject("id", UUID.class),
                                "",
                                row.getObject("ends", LocalDate.class),
                                row.getLong("committed"),
                                row.getLong("free"),
                                row.getLong("on_devices"),
                                row.getLong("used")))));
        var names = organisations.named(actor, lines.stream().map(Line::giver).collect(Collectors.toSet()));
        return Decision.accepted(lines.stream()
                .map(line -> new Fund(
                        line.fund().campaign(),
                        names.getOrDefault(line.giver(), ""),
                        line.fund().ends(),
                        line.fund().committed(),
                        line.fund().free(),
                        line.fund().onDevices(),
                        line.fund().used()))
                .toList());
    }

    /** Who has entrusted money that is not committed, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> givers(Actor actor) {
        var ids = Rows.list(jdbc.sql("""
                        select s.organisation from vouchers.sponsor s where vouchers.left_of(s.id) >= 100
                        """).query(UUID.class));
        return Rights.runs(actor) ? organisations.named(actor, ids) : Map.of();
    }

    /**
     * Sets free money of a sponsor aside as a guarantee, from this year on for three years; what is left goes back to it at
     * the end, as with any campaign.
     *
     * @param euros 1 to 1,000,000
     */
    public Decision<UUID> fund(Actor actor, UUID id, UUID giver, int euros) {
        if (!Rights.runs(actor)) {
            return Decision.forbidden();
        }
        if (euros < 1 || euros > 1_000_000) {
            return Decision.refused(ErrorKey.on("montant", "vouchers.error.guarantee"));
        }
        var begins = Paris.today(clock).withDayOfYear(1);
        var ends = begins.plusYears(YEARS).minusDays(1);
        var saved = campaigns.save(
                actor,
                new Campaign(
                        id,
                        0,
                        CampaignState.DRAFT,
                        "Garantie des bons pris sans réseau",
                        "",
                        Optional.empty(),
                        List.of("Garantie"),
                        List.of(),
                        100,
                        1,
                        true,
                        begins,
                        ends,
                        ends,
                        Map.of(giver, 10_000)));
        jdbc.sql("update vouchers.campaign set guarantee = true where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
        var opened = saved.flatMap(draft -> campaigns.open(actor, id, euros)).map(Campaign::id);
        if (opened instanceof Decision.Refused<UUID>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.on("montant", "vouchers.error.guarantee-funds"));
        }
        return opened;
    }

    @Transactional(readOnly = true)
    public Decision<List<Allowance>> allowances(Actor actor) {
        if (!Rights.runs(actor)) {
            return Decision.forbidden();
        }
        record Line(UUID id, UUID organisation, long cents, long onDevices, int devices) {}
        var lines = Rows.list(jdbc.sql(ALLOWANCES).param("usual", usual).query(Line.class));
        var names = organisations.named(
                actor, lines.stream().map(Line::organisation).collect(Collectors.toSet()));
        return Decision.accepted(lines.stream()
                .map(line -> new Allowance(
                        line.id(),
                        names.getOrDefault(line.organisation(), ""),
                        line.cents(),
                        line.onDevices(),
                        line.devices()))
                .toList());
    }

    /** Says how much a place may take in without network, from its next pass on; 0 for nothing. */
    public Decision<UUID> allow(Actor actor, UUID provider, long cents) {
        if (!Rights.runs(actor)) {
            return Decision.forbidden();
        }
        if (cents < 0 || cents > MOST) {
            return Decision.refused(ErrorKey.on("plafond", "vouchers.error.allowance"));
        }
        int written = jdbc.sql("""
                        update vouchers.provider set offline_cents = :cents, version = version + 1
                        where id = :id and state = 'QUALIFIED'
                        """).param("cents", cents).param("id", provider).update();
        if (written == 0) {
            return Decision.refused(ErrorKey.on("lieu", "vouchers.error.place"));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "provider", provider, "offlineCents"));
        return Decision.accepted(provider);
    }
}
