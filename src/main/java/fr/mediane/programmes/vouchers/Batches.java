package fr.mediane.programmes.vouchers;

import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps batches and puts vouchers into them. */
@Repository
public class Batches {
    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Batch batch) {
        jdbc.sql("""
                        insert into vouchers.batch (id, campaign, vouchers, distributor, made_by, printed)
                        values (:id, :campaign, :vouchers, :distributor::uuid, :by::uuid, :printed)
                        """)
                .param("id", batch.id())
                .param("campaign", batch.campaign())
                .param("vouchers", batch.vouchers())
                .param("distributor", batch.distributor().orElse(null))
                .param("by", batch.madeBy().orElse(null))
                .param("printed", batch.printed())
                .update();
    }

    /** The next so many serial numbers. */
    List<String> serials(int many) {
        return Rows.list(
                jdbc.sql("select 'V' || lpad(nextval('vouchers.serial')::text, 15, '0') from generate_series(1, :n)")
                        .param("n", many)
                        .query(String.class));
    }

    /** Vouchers of a batch, pre-activated. */
    void add(Batch batch, long cents, List<UUID> ids, List<Made> made) {
        jdbc.sql("""
                        insert into vouchers.voucher (id, campaign, batch, serial, secret_hash, cents, state, booklet)
                        select v.id, :campaign, :batch, v.serial, v.hash, :cents, 'PRE_ACTIVATED', v.booklet
                        from unnest(:ids::uuid[], :serials::text[], :hashes::bytea[], :booklets::integer[])
                            v (id, serial, hash, booklet)
                        """)
                .param("campaign", batch.campaign())
                .param("batch", batch.id())
                .param("cents", cents)
                .param("ids", ids.toArray(UUID[]::new))
                .param("serials", made.stream().map(Made::serial).toArray(String[]::new))
                .param("hashes", made.stream().map(one -> one.secret().hash()).toArray(byte[][]::new))
                .param("booklets", made.stream().map(Made::booklet).toArray(Integer[]::new))
                .update();
    }

    /** Notes that the maker has the sheets. */
    public void fetched(UUID batch, Instant at) {
        jdbc.sql("update vouchers.batch set fetched_at = coalesce(fetched_at, :at) where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", batch)
                .update();
    }

    /** Batches whose sheets nobody has, begun before a moment and not blocked. */
    public List<Batch> unfetched(Instant before) {
        return Rows.list(jdbc.sql("""
                        select * from vouchers.batch
                        where printed and fetched_at is null and blocked_at is null and begun_at < :before order by begun_at
                        """).param("before", Timestamp.from(before)).query(Batches::row));
    }

    /** Those that one of these organisations hands out, newest first. */
    public List<Batch> ofDistributors(Collection<UUID> distributors) {
        return Rows.list(jdbc.sql("""
                        select * from vouchers.batch where distributor = any(:distributors::uuid[])
                        order by begun_at desc, id
                        """)
                .param("distributors", distributors.toArray(UUID[]::new))
                .query(Batches::row));
    }

    void made(UUID batch, Instant at) {
        jdbc.sql("update vouchers.batch set made_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", batch)
                .update();
    }

    /** Makes a batch's vouchers usable; false when it is not made yet, active already or blocked. */
    boolean activate(UUID batch, Optional<UUID> by, Instant at) {
        boolean taken = jdbc.sql("""
                                update vouchers.batch set activated_at = :at, activated_by = :by::uuid
                                where id = :id and made_at is not null and activated_at is null and blocked_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.orElse(null))
                        .param("id", batch)
                        .update()
                > 0;
        if (taken) {
            jdbc.sql("""
                            update vouchers.voucher set state = 'ACTIVATED' where batch = :id and state = 'PRE_ACTIVATED'
                            """).param("id", batch).update();
        }
        return taken;
    }

    boolean block(UUID batch, Optional<UUID> by, String reason, Instant at) {
        return jdbc.sql("""
                                update vouchers.batch set blocked_at = :at, blocked_by = :by::uuid, blocked_reason = :reason
                                where id = :id and blocked_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("by", by.orElse(null))
                        .param("reason", reason)
                        .param("id", batch)
                        .update()
                > 0;
    }

    /** So many vouchers of a batch that can still be used or become usable. */
    List<UUID> alive(UUID batch, int most) {
        return Rows.list(jdbc.sql("""
                        select id from vouchers.voucher
                        where batch = :batch and state in ('PRE_ACTIVATED', 'ACTIVATED', 'PARTLY_USED', 'SUSPENDED')
                        order by id limit :most
                        """).param("batch", batch).param("most", most).query(UUID.class));
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from vouchers.batch where id = :id")
                .param("id", id)
                .query(Batches::row)
                .optional();
    }

    /** Of a campaign, newest first. */
    public List<Batch> of(UUID campaign) {
        return Rows.list(jdbc.sql("select * from vouchers.batch where campaign = :campaign order by begun_at desc, id")
                .param("campaign", campaign)
                .query(Batches::row));
    }

    private static Batch row(ResultSet row, int number) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getInt("vouchers"),
                Optional.ofNullable(row.getObject("distributor", UUID.class)),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                instant(row, "made_at"),
                instant(row, "activated_at"),
                instant(row, "blocked_at"),
                row.getBoolean("printed"),
                instant(row, "fetched_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
