package fr.mediane.programmes.vouchers.handing;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.vouchers.VoucherState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vouchers in the hands of distributors. */
@Repository
class Stocked {
    private static final String SHOWN = Sql.beside(Stocked.class, "shown");
    private final JdbcClient jdbc;

    Stocked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Shown> find(UUID id) {
        return find(id, "");
    }

    Optional<Shown> find(String serial) {
        return find(null, serial);
    }

    private Optional<Shown> find(@Nullable UUID id, String serial) {
        return jdbc.sql(SHOWN)
                .param("id", id)
                .param("serial", serial)
                .query(Stocked::row)
                .optional();
    }

    private static Shown row(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                row.getString("serial"),
                VoucherState.valueOf(row.getString("state")),
                row.getObject("batch", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("rule")),
                row.getLong("cents"),
                row.getLong("rest"),
                row.getObject("grace_until", LocalDate.class),
                row.getInt("booklet"),
                row.getLong("in_booklet"),
                Optional.ofNullable(row.getTimestamp("handed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("replaced_by")));
    }

    /** The first voucher of a batch that can be handed out. */
    Optional<UUID> next(UUID batch) {
        return jdbc.sql("""
                        select id from vouchers.voucher
                        where batch = :batch and state = 'ACTIVATED' and handed_at is null order by booklet, serial limit 1
                        """).param("batch", batch).query(UUID.class).optional();
    }

    /** What these distributors still have to hand out, by batch. */
    List<DistributionDesk.StockLine> stock(Collection<UUID> distributors) {
        return Rows.list(jdbc.sql("""
                        select b.id as batch, c.name as campaign, c.ends,
                            count(*) filter (where v.state = 'ACTIVATED' and v.handed_at is null) as left_to_hand,
                            count(v.handed_at) as handed
                        from vouchers.batch b
                        join vouchers.campaign c on c.id = b.campaign
                        join vouchers.voucher v on v.batch = b.id
                        where b.distributor = any(:distributors::uuid[]) and b.activated_at is not null
                            and b.blocked_at is null and c.state = 'OPEN' and c.handing_stopped_at is null
                        group by b.id, c.name, c.ends order by c.ends, b.id
                        """)
                .param("distributors", distributors.toArray(UUID[]::new))
                .query(DistributionDesk.StockLine.class));
    }

    /** The last fifty times these distributors handed something out. */
    List<DistributionDesk.HandedLine> history(Collection<UUID> distributors) {
        return Rows.list(jdbc.sql("""
                        select h.handed_at as at, c.name as campaign, h.how, h.vouchers,
                            (select min(v.serial) from vouchers.voucher v where v.handing = h.id) as first_serial
                        from vouchers.handing h join vouchers.campaign c on c.id = h.campaign
                        where h.distributor = any(:distributors::uuid[]) order by h.handed_at desc limit 50
                        """)
                .param("distributors", distributors.toArray(UUID[]::new))
                .query(DistributionDesk.HandedLine.class));
    }

    /** Of a booklet, those that can be handed out; kept for this transaction. */
    List<UUID> booklet(Shown voucher) {
        return Rows.list(jdbc.sql("""
                        select id from vouchers.voucher
                        where batch = :batch and booklet = :booklet and state = 'ACTIVATED' and handed_at is null
                        order by id for update
                        """)
                .param("batch", voucher.batch())
                .param("booklet", voucher.booklet())
                .query(UUID.class));
    }

    /** Whether this handing was not written before. */
    boolean begin(Handing handing, Shown voucher, UUID distributor, int vouchers, Optional<UUID> by) {
        return jdbc.sql("""
                                insert into vouchers.handing (id, campaign, distributor, how, vouchers, ruling, handed_by)
                                values (:id, :campaign, :distributor, :how, :vouchers, :ruling::uuid, :by::uuid)
                                on conflict (id) do nothing
                                """)
                        .param("id", handing.id())
                        .param("campaign", voucher.campaign())
                        .param("distributor", distributor)
                        .param("how", handing.how().name())
                        .param("vouchers", vouchers)
                        .param("ruling", handing.rule().map(any -> handing.id()).orElse(null))
                        .param("by", by.orElse(null))
                        .update()
                > 0;
    }

    boolean known(UUID handing) {
        return jdbc.sql("select exists (select from vouchers.handing where id = :id)")
                .param("id", handing)
                .query(Boolean.class)
                .single();
    }

    /** How many of these were handed out just now. */
    int hand(Collection<UUID> vouchers, UUID handing, Optional<UUID> by) {
        return jdbc.sql("""
                        update vouchers.voucher set handed_at = clock_timestamp(), handed_by = :by::uuid, handing = :handing
                        where id = any(:ids::uuid[]) and handed_at is null and state = 'ACTIVATED'
                        """)
                .param("by", by.orElse(null))
                .param("handing", handing)
                .param("ids", vouchers.toArray(UUID[]::new))
                .update();
    }

    /** Whether it was usable, and is suspended now. */
    boolean suspend(UUID id) {
        return jdbc.sql("""
                                update vouchers.voucher set state = 'SUSPENDED'
                                where id = :id and state in ('ACTIVATED', 'PARTLY_USED')
                                """).param("id", id).update() > 0;
    }

    /** Whether it was suspended, and is usable again. */
    boolean resume(UUID id) {
        return jdbc.sql("""
                                update vouchers.voucher set state = vouchers.state_of_use(cents, vouchers.left_of(id))
                                where id = :id and state = 'SUSPENDED'
                                """).param("id", id).update() > 0;
    }

    void event(UUID voucher, String what, Optional<UUID> by, String reason) {
        jdbc.sql(
                        "insert into vouchers.event (voucher, what, actor, reason) values (:voucher, :what, :by::uuid, :reason)")
                .param("voucher", voucher)
                .param("what", what)
                .param("by", by.orElse(null))
                .param("reason", reason)
                .update();
    }

    /** What happened to a voucher, newest first. */
    List<CareDesk.Happened> events(UUID voucher) {
        return Rows.list(
                jdbc.sql("select at, what, reason from vouchers.event where voucher = :voucher order by at desc")
                        .param("voucher", voucher)
                        .query(CareDesk.Happened.class));
    }
}
