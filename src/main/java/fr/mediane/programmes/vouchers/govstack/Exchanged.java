package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.platform.Rows;
import fr.mediane.programmes.vouchers.VoucherState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vouchers that other building blocks see: those of their groups, and no others. */
@Repository
class Exchanged {
    private final JdbcClient jdbc;

    Exchanged(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what may still be used; false when nothing may. */
    boolean stop(UUID voucher, VoucherState into, LocalDate today) {
        return jdbc.sql("select vouchers.stop(array[:id::uuid], :state, :today)")
                        .param("id", voucher)
                        .param("state", into.name())
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void move(UUID voucher, VoucherState into) {
        jdbc.sql("update vouchers.voucher set state = :state where id = :id")
                .param("state", into.name())
                .param("id", voucher)
                .update();
    }

    /** @param over whether its time has passed, whether or not a job has said so yet */
    record Found(UUID id, VoucherState state, long cents, boolean over) {
        boolean usable() {
            return state == VoucherState.ACTIVATED || state == VoucherState.PARTLY_USED;
        }
    }

    /** Locked, so that what is said of it is still true when it is changed. */
    Optional<Found> found(String serial, LocalDate today) {
        return jdbc.sql("""
                        select v.id, v.state, vouchers.left_of(v.id) as cents,
                            v.state = 'EXPIRED' or (c.grace_until < :today and v.state not in ('BLOCKED', 'PURGED')) as over
                        from vouchers.voucher v join vouchers.campaign c on c.id = v.campaign
                        join vouchers.exchange_group g on g.campaign = v.campaign
                        where v.serial = :serial for update of v
                        """)
                .param("today", today)
                .param("serial", serial)
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        VoucherState.valueOf(row.getString("state")),
                        row.getLong("cents"),
                        row.getBoolean("over")))
                .optional();
    }

    /** What a number is worth: to whoever has it only, so never shown by this. */
    record Worth(UUID id, UUID campaign, String group, long cents, long left, Optional<UUID> use, long used) {
        /** What is asked of the books: what is left, or, sent again, what was taken the first time. */
        long asked(UUID again) {
            return use.filter(again::equals).isPresent() ? used : left > 0 ? left : cents;
        }
    }

    Optional<Worth> worth(byte[] hash) {
        return jdbc.sql("""
                        select v.id, v.campaign, g.code, v.cents, vouchers.left_of(v.id) as rest, u.id as use,
                            coalesce(u.cents, 0) as used
                        from vouchers.voucher v
                        join vouchers.exchange_group g on g.campaign = v.campaign
                        left join lateral (select w.id, w.cents from vouchers.use w
                            where w.voucher = v.id and w.cancelled_at is null order by w.used_at desc limit 1) u on true
                        where v.secret_hash = :hash for update of v
                        """)
                .param("hash", hash)
                .query((row, _) -> new Worth(
                        row.getObject("id", UUID.class),
                        row.getObject("campaign", UUID.class),
                        row.getString("code"),
                        row.getLong("cents"),
                        row.getLong("rest"),
                        Optional.ofNullable(row.getObject("use", UUID.class)),
                        row.getLong("used")))
                .optional();
    }

    /** The place that is credited; none when it is not known, or not clear which one is meant. */
    Optional<UUID> merchant(String name, String bankDetails) {
        var places = Rows.list(
                jdbc.sql("""
                        select provider from vouchers.exchange_merchant where name = :name and bank_details = :details
                        union
                        select p.id from vouchers.provider p join organisations.organisation o on o.id = p.organisation
                        where o.name = :name and p.state = 'QUALIFIED'
                        """).param("name", name).param("details", bankDetails).query(UUID.class));
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    /** What the database says of a use in whole, for a kind of help that voucher and place have in common. */
    String spend(UUID use, byte[] hash, Worth voucher, UUID provider, Optional<UUID> by, LocalDate today) {
        return jdbc.sql("""
                        select (vouchers.spend(:id, :hash, :provider, null, coalesce(c.departements[1], ''),
                            coalesce((select s from unnest(c.services) s where s = any (p.services) limit 1), ''),
                            :cents, 0, :by::uuid, :today)).outcome
                        from vouchers.campaign c, vouchers.provider p
                        where c.id = :campaign and p.id = :provider
                        """)
                .param("id", use)
                .param("hash", hash)
                .param("provider", provider)
                .param("cents", voucher.asked(use))
                .param("by", by.orElse(null))
                .param("today", today)
                .param("campaign", voucher.campaign())
                .query(String.class)
                .single();
    }
}
